import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { protonMessage } from '../../practice/proton-message.ts';
import { fingerprint } from '../../main/credentials/fingerprint.ts';
import type { ConnectorId } from '../../shared/domain/guide/connectors.ts';
import { type StepId, stepIds } from '../../shared/domain/guide/ids.ts';
import { messages } from '../../shared/messages/window/index.ts';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import { Story } from '../../tools/fixtures/story.ts';

/** Wisq's URL and token, as a setup keeps them. */
export interface Secrets {
  readonly url: string;
  readonly token: string;
}

/** What the fingerprints of these setups are made with: the app then knows what it had before. */
const salt = createHash('sha256').update('the salt of the corrections').digest();

/** A past whose URL and token the app recognizes when they are pasted again. */
export class KnownStory extends Story {
  readonly #secrets: Secrets;
  #connector: ConnectorId | null | undefined;

  constructor(name: string, secrets: Secrets) {
    super(name);
    this.#secrets = secrets;
  }

  override stored(): this {
    const { url, token } = this.#secrets;
    return this.tell({
      type: 'credentials.stored',
      facts: {
        where: 'keychain',
        host: new URL(url).host,
        urlFingerprint: fingerprint(salt, url),
        tokenFingerprint: fingerprint(salt, token),
        tokenLength: token.length,
        tokenEnd: token.slice(-4),
        tokenExpiresAt: null,
      },
    });
  }

  /** Names this connector instead of the one the guide asks for; null: none is named. */
  naming(connector: ConnectorId | null): this {
    this.#connector = connector;
    return this;
  }

  override chosen(connector: ConnectorId): this {
    const named = this.#connector === undefined ? connector : this.#connector;
    return named === null ? this : super.chosen(named);
  }

  override putInto(profile: string, position: StepId): string {
    const setupId = super.putInto(profile, position);
    writeFileSync(join(profile, 'setups', setupId, 'salt'), salt, { mode: 0o600 });
    return setupId;
  }
}

export type Rail = Readonly<Record<StepId, string>>;

/** The rail as it is read: each step's mark, and what stands under its title. */
export async function railOf(admin: AppWindow): Promise<Rail> {
  const texts = await Promise.all(stepIds.map(async (id) => [id, await admin.stepStatus(id)]));
  return Object.fromEntries(texts.map(([id, text]) => [id, markAndDetail(text ?? '')])) as Rail;
}

function markAndDetail(text: string): string {
  const after = text.slice(text.indexOf(', ') + 2);
  const found = Object.entries(messages.rail.marks).find(([, words]) => after.startsWith(words));
  if (found === undefined) throw new Error(`no mark in “${text}”`);
  const detail = after.slice(found[1].length);
  return detail === '' ? found[0] : `${found[0]}: ${detail}`;
}

/** The items of a step that are open on its page, by their tasks. Goes there. */
export async function openItems(admin: AppWindow, step: StepId): Promise<readonly string[]> {
  await admin.goTo(step);
  const open = admin.page.locator('.item[data-task]', {
    has: admin.page.locator('[role="checkbox"][aria-checked="false"]'),
  });
  return open.evaluateAll((all) => all.map((item) => item.getAttribute('data-task') ?? ''));
}

/** The page's main button. */
export async function moveOf({ page }: AppWindow): Promise<string> {
  return (await page.locator('.step-foot .button-main').innerText()).trim();
}

/** What the list says of a setup: whose turn it is, and the next move. Goes there. */
export async function inList(
  admin: AppWindow,
  name: string,
): Promise<{ readonly turn: string; readonly next: string }> {
  await admin.showList();
  const row = admin.page.getByRole('row').filter({ hasText: name });
  const turn = await row.locator('.turn').textContent();
  const next = await row
    .locator('td')
    .first()
    .evaluate((cell) => (cell.querySelector('.block') ?? cell).textContent);
  return { turn: turn ?? '', next: next ?? '' };
}

/** Replaces what is stored by what another message of Wisq's says, on a page that shows it. */
export async function pasteOther(admin: AppWindow, { url, token }: Secrets): Promise<void> {
  await admin.button('Replace').click();
  await paste(admin, { url, token });
}

/** Pastes a message of Wisq's where the page asks for one, and saves what is in it. */
export async function paste(admin: AppWindow, { url, token }: Secrets): Promise<void> {
  await admin.setClipboard(protonMessage(url, token));
  await admin.paste();
  await admin.saveCredentials();
}

/** Tests the connection, and waits for this heading. */
export async function testUntil({ page }: AppWindow, heading: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Test (connection|again)$/ })
    .last()
    .click();
  await page.locator('#check-heading').getByText(heading).waitFor();
}

/** Types another value that should arrive of a test user. */
export async function expectOther(
  admin: AppWindow,
  userName: string,
  [label, value]: readonly [label: string, value: string],
): Promise<void> {
  const card = admin.card(userName);
  await admin.openMore(card, 'Change what should arrive');
  await card.getByLabel(label).fill(value);
  await card.getByRole('button', { name: 'Save', exact: true }).click();
  await card.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'hidden' });
}

/** Full record of the setup, as the view for a call shows it. Goes there. */
export async function recordOf(admin: AppWindow): Promise<string> {
  const { page } = admin;
  await admin.openMenu();
  await admin.button('Show for a call').click();
  await page.locator('summary', { hasText: 'record' }).click();
  const all = page.getByRole('button', { name: /^Show all/ });
  if (await all.isVisible()) await all.click();
  return (await page.locator('.call-events').textContent()) ?? '';
}

/** Removes URL and token from this computer at the end of a setup. */
export async function removeToken({ page }: AppWindow): Promise<void> {
  await page.getByRole('button', { name: 'Remove token' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText(/^Token removed from this computer/).waitFor();
}
