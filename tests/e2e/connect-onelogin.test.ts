import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { ScenarioName } from '../../practice/scenarios.ts';
import { storyUpTo } from '../../tools/fixtures/story.ts';
import { violations } from '../support/axe.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { whatDoesNotFit } from '../support/reflow.ts';
import { scene } from '../support/onelogin.ts';

/** The app at Before you start, with a practice OneLogin that answers its API. */
async function beside(name: ScenarioName) {
  const world = await scene(name);
  const profile = newProfile();
  const id = storyUpTo('add-app').putInto(profile, 'before');
  const opened = await openApp(profile, { env: { WISQ_PRACTICE_ONELOGIN: world.api.address } });
  const { admin } = opened;
  const paste = async (part: 'Client ID' | 'Client Secret', text: string) => {
    await admin.setClipboard(text);
    await admin.button(`Paste ${part}`).click();
  };
  const pasteBoth = async ({ clientId, clientSecret } = world.api.credential) => {
    await paste('Client ID', clientId);
    await admin.page.getByText(/^Pasted: \d+ characters, ends in/).waitFor();
    await paste('Client Secret', clientSecret);
    await admin.page.getByText(/^Pasted: \d+ characters, never shown/).waitFor();
  };
  const connect = async () => {
    await admin.button('Add credential…').click();
    await pasteBoth();
    await admin.button('Save and check').click();
    await admin.heading('OneLogin API credential').waitFor();
  };
  return { ...opened, id, paste, pasteBoth, connect, profile, world };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('a credential is pasted through main, tested, stored, used, removed and said to be deleted', async () => {
  const { admin, connect, world } = await beside('happy');
  const { page } = admin;
  await connect();
  // The page is another one now, and its heading has the focus.
  expect(await focused(page)).toBe('OneLogin API credential');
  const reads = page.getByRole('region', { name: 'What this credential reads' });
  expect(await reads.locator('.mark-measured').count()).toBe(3);
  await page.getByText(/^In your system keychain · Client ID ends in /).waitFor();
  const { clientId, clientSecret } = world.api.credential;
  const shown = await page.content();
  expect(shown).not.toContain(clientSecret);
  expect(shown).not.toContain(clientId);
  // The secret does not stay on the clipboard.
  await expect.poll(() => admin.readClipboard()).not.toContain(clientSecret);

  const before = world.api.requests.length;
  await admin.button('Look at OneLogin now').click();
  await expect.poll(() => world.api.requests.length).toBeGreaterThan(before);
  await admin.button('Look at OneLogin now').waitFor();

  await admin.button('Remove credential').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove credential' }).click();
  await admin.heading('Credential removed').waitFor();
  await page.getByText('OneLogin revoked its token.').waitFor();
  expect(await focused(page)).toBe('Credential removed');
  await admin.tick(page.getByRole('checkbox', { name: 'I deleted the credential in OneLogin' }));
  await admin.button('Back to the setup').click();
  await admin.heading('Get three things ready').waitFor();
  await admin.button('Add credential…').waitFor();
});

test('what is wrong stands beside the part it is about, and the focus goes there', async () => {
  const { admin, paste, pasteBoth, world } = await beside('happy');
  const { page } = admin;
  await admin.openMenu();
  await admin.button('OneLogin API credential…').click();
  await admin.heading('Let this app check OneLogin').waitFor();
  const part = (name: string) => page.locator(`[data-part="${name}"]`);

  await admin.button('Save and check').click();
  await part('clientId')
    .getByText('Both the Client ID and the Client Secret are required')
    .waitFor();
  expect(await focused(page)).toBe('Paste Client ID');
  await paste('Client Secret', 'two words');
  await part('clientSecret').getByText('doesn’t contain a Client Secret').waitFor();
  expect(await focused(page)).toBe('Paste Client Secret');
  await paste('Client ID', world.api.credential.clientId);
  await part('clientId').getByText('Pasted').waitFor();
  await paste('Client Secret', world.api.credential.clientId);
  await part('clientSecret').getByText('are the same').waitFor();

  await pasteBoth({ ...world.api.credential, clientSecret: 'f'.repeat(64) });
  await admin.button('Save and check').click();
  await part('clientId').getByText('OneLogin doesn’t accept this').waitFor();
  await expect.poll(() => focused(page)).toBe('Paste Client ID');
  // Nothing was stored, and nothing that was pasted is lost.
  await part('clientSecret').getByText('never shown').waitFor();
  await admin.button('Back').click();
  await admin.button('Add credential…').waitFor();
});

test('a credential that reads users alone is taken, and what it cannot see is said', async () => {
  const { admin, connect } = await beside('read-users-only');
  await connect();
  const reads = admin.page.getByRole('region', { name: 'What this credential reads' });
  await reads.getByText('Not with this credential;').waitFor();
  expect(await reads.locator('.mark-measured').count()).toBe(1);
});

test('kept for the session, it is gone with the app; the keychain never had it', async () => {
  const { admin, close, pasteBoth, profile, world } = await beside('happy');
  await admin.button('Add credential…').click();
  await pasteBoth();
  await admin.page.getByLabel('Keep it in memory only').check();
  await admin.button('Save and check').click();
  await admin.page.getByText(/^In memory, for this session only/).waitFor();
  await close();
  const again = await openApp(profile, { env: { WISQ_PRACTICE_ONELOGIN: world.api.address } });
  await again.admin.button('OneLogin API credential…').click();
  await again.admin.button('Look at OneLogin now').click();
  await again.admin.page.locator('.banner .problem').waitFor();
});

test('its place is drawn, and every state of the page is accessible and fits', async () => {
  const { admin, connect, world } = await beside('happy');
  const { page } = admin;
  await admin.button('Add credential…').click();
  await admin.button('Show where').click();
  await page.getByRole('img', { name: 'In the black bar point at Developers' }).waitFor();
  await admin.button('Close drawing').click();
  await page.locator('.drawing').waitFor({ state: 'detached' });
  const check = async (what: string) => {
    for (const width of [1240, 400, 320]) {
      await page.setViewportSize({ width, height: 820 });
      expect.soft(await whatDoesNotFit(page), `${what}, ${width} px`).toEqual([]);
      if (width === 320) continue;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await violations(page, colorScheme), `${what}, ${width}`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1240, height: 820 });
  };
  await check('to be added');
  await admin.button('Back').click();
  await connect();
  await check('stored');
  world.api.turn({ ownerDeleted: true });
  await admin.button('Look at OneLogin now').click();
  await page.getByText('Code ONELOGIN_OWNER_GONE').waitFor();
  await check('the owner is gone');
});
