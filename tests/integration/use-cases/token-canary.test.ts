import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCheck } from '../../../main/connection/run-check.ts';
import { lookUpUser } from '../../../main/users/read-back.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { echo, newToken, refusingEcho } from '../../support/canary.ts';
import { plainUrl } from '../../support/checking.ts';
import { mainWithoutElectron } from '../../support/main-context.ts';
import { formsIn, needlesOf } from '../../support/needles.ts';
import { type Handler, httpServer } from '../../support/server.ts';

async function withToken(handler: (token: string) => Handler) {
  const token = newToken();
  const server = await httpServer(handler(token));
  onTestFinished(() => server.close());
  const main = mainWithoutElectron({ runCheck, lookUpUser });
  const { setupId } = await main.value('setups.create', { name: 'Northwind' });
  main.clipboard.text = `SCIM Base URL: ${plainUrl(server)}\nSCIM Bearer Token: ${token}`;
  await main.value('credentials.paste', { setupId, as: 'message' });
  await main.value('credentials.save', { setupId, where: 'keychain' });
  main.clipboard.text = '';
  const { userId } = await main.value('users.add', {
    setupId,
    userName: 'mara@northwind.example',
    expected: { ...noValues, firstName: 'Mara' },
  });
  const work = async () => {
    await main.value('check.run', { setupId, tryWrongToken: true });
    await main.value('users.lookUp', { setupId, userId });
  };
  return { ...main, setupId, userId, token, work };
}

type WithToken = Awaited<ReturnType<typeof withToken>>;

/** Every file of the profile and their names. */
function onDisk(profile: string): string {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path}\n${entry.isFile() ? readFileSync(path, 'latin1') : ''}`;
    })
    .join('\n');
}

/** All that leaves: both documents in both forms, the report in all its forms, and their names. */
async function handedOver({ value, setupId, saved, clipboard }: Omit<WithToken, 'work'>) {
  const texts: string[] = [];
  for (const masked of [false, true]) {
    for (const path of [false, true]) {
      const preview = await value('report.preview', { setupId, masked, path });
      await value('report.save', { setupId, previewId: preview.previewId });
      texts.push(preview.text);
    }
    for (const what of ['report', 'record'] as const) {
      const choice = { of: { setupId }, what, masked } as const;
      for (const as of ['pdf', 'markdown'] as const) {
        await value('document.save', { ...choice, as, drawings: true });
      }
      await value('document.copy', choice);
      texts.push(clipboard.text);
    }
  }
  texts.push(JSON.stringify(await value('handover.show', { setupId })));
  return [...texts, ...saved.keys(), ...saved.values()].join('\n');
}

describe('a token that a server gives back', () => {
  it.each([
    ['in every field of its answers', echo],
    ['in a page that refuses', refusingEcho],
  ])('%s is nowhere, nor after it was removed', async (_how, handler) => {
    const main = await withToken(handler);
    const { token, events, logged, profile, value, setupId, work } = main;
    const needles = needlesOf(token);
    await work();
    const before = await handedOver(main);
    await value('credentials.remove', { setupId });
    const after = await handedOver(main);
    const places = { events: JSON.stringify(events), logged: logged.join('\n'), before, after };
    for (const [place, text] of Object.entries({ ...places, disk: onDisk(profile) })) {
      expect([place, formsIn(text, needles)]).toEqual([place, []]);
    }
    // The search can find something: that it was there is seen.
    expect(after).toContain('[token]');
  });

  it('is nowhere after the next start either', async () => {
    const { token, profile, work, setups, setupId } = await withToken(echo);
    await work();
    await setups.close();
    const again = mainWithoutElectron({}, profile);
    const needles = needlesOf(token);
    const shown = JSON.stringify(await again.value('setups.open', { setupId }));
    const left = await handedOver({ ...again, setupId, token, userId: '' });
    expect(formsIn(`${shown}${left}${JSON.stringify(again.events)}`, needles)).toEqual([]);
    expect(shown).toContain('[token]');
  });
});

const confirmed = { by: 'Mia', on: '2026-03-02', channel: 'call', note: '' } as const;
const agreed = { with: 'Lee', who: 'Sales', when: 'May' } as const;
/** Every call with a text that a person types and that is kept. */
const fields = (
  typed: string,
  { setupId, userId }: { setupId: string; userId: string },
): readonly (readonly [string, CallName, object])[] => [
  ['name', 'setups.create', { name: typed }],
  ['name', 'setups.rename', { setupId, name: `Northwind ${typed}` }],
  ['step', 'setups.position', { setupId, step: typed }],
  ['displayName', 'guide.displayName', { setupId, displayName: typed }],
  ['userName', 'users.add', { setupId, userName: typed, expected: noValues }],
  ['email', 'users.add', { setupId, userName: 'jo', expected: { ...noValues, email: typed } }],
  ['department', 'users.expect', { setupId, userId, expected: { ...noValues, department: typed } }],
  ['by', 'users.confirm', { setupId, userId, ...confirmed, by: typed }],
  ['note', 'users.confirm', { setupId, userId, ...confirmed, note: `See ${typed}, please` }],
  ['note', 'users.withdrawConfirmation', { setupId, userId, note: typed }],
  ['with', 'rollout.agree', { setupId, ...agreed, with: typed }],
  ['who', 'rollout.agree', { setupId, ...agreed, who: typed }],
  ['when', 'rollout.agree', { setupId, ...agreed, when: typed }],
  ['note', 'rollout.withdraw', { setupId, note: typed }],
  ['by', 'document.save', { of: { setupId }, what: 'record', masked: false, as: 'pdf', by: typed }],
];

/** Sends every field and tells which ones were not refused; nothing of them may be on disk. */
async function notRefused(main: WithToken, typed: string): Promise<readonly string[]> {
  const passed: string[] = [];
  for (const [field, name, input] of fields(typed, main)) {
    const answer = await main.call(name, input);
    const refused =
      !answer.ok &&
      answer.problem.code === 'TOKEN_IN_FIELD' &&
      answer.problem.params['field'] === field;
    if (!refused) passed.push(`${name} ${field} ${JSON.stringify(answer)}`);
  }
  return passed;
}

/** A roll-out that can be agreed on and taken back. */
async function confirmedSetup() {
  const main = await withToken(echo);
  const { setupId, userId } = main;
  await main.value('users.confirm', { setupId, userId, ...confirmed });
  await main.value('rollout.agree', { setupId, ...agreed });
  return main;
}

describe('a token that a person types into another field', () => {
  it('is refused in each, whole or a piece of it, stored or a draft, and nothing is written', async () => {
    const main = await confirmedSetup();
    const { token, profile, value, setupId, clipboard, file } = main;
    // The window's file is written in its own time.
    await file.settled();
    const before = onDisk(profile);
    for (const typed of [token, encodeURIComponent(token), token.slice(4, 16)]) {
      expect(await notRefused(main, typed)).toEqual([]);
    }
    const draft = newToken();
    clipboard.text = draft;
    await value('credentials.paste', { setupId, as: 'token' });
    expect(await notRefused(main, draft)).toEqual([]);
    await file.settled();
    expect(onDisk(profile)).toBe(before);
    expect(formsIn(before, needlesOf(token))).toEqual([]);
  });

  it('is refused after it was removed, and after the next start', async () => {
    const main = await confirmedSetup();
    const { token, value, setupId, setups, profile } = main;
    await value('credentials.remove', { setupId });
    // Nothing ties it to a setup whose journal could know it.
    const withSetup = (passed: readonly string[]) =>
      passed.filter((one) => !one.startsWith('setups.create '));
    expect(withSetup(await notRefused(main, token))).toEqual([]);
    await setups.close();
    const again = mainWithoutElectron({}, profile);
    expect(withSetup(await notRefused({ ...main, ...again }, token))).toEqual([]);
    expect(await again.value('setups.rename', { setupId, name: token.slice(1) })).toBe(null);
  });

  it('is refused without being known where it can be nothing else: a JWT', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const jwt = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ sub: 'acme' })}.c2lnbmF0dXJl`;
    const main = await confirmedSetup();
    expect(await notRefused(main, jwt)).toEqual([]);
    const { setupId } = main;
    for (const name of ['eyJ.eyJ.eyJ', 'eyJhbGci.x.y', '4f9c2a7e-1b3d-4e5f-8a6b-0c1d2e3f4a5b']) {
      expect(await main.value('setups.rename', { setupId, name })).toBe(null);
    }
  });

  it('is refused from a strategist, who has none stored', async () => {
    const main = await confirmedSetup();
    const { value, call, setupId, userId, token } = main;
    const { text } = await value('report.preview', { setupId, masked: false, path: false });
    const opened = await value('file.read', { bytes: Buffer.from(text) });
    if (opened.kind !== 'report' || !('reportId' in opened.source.of)) throw new Error('no report');
    const { reportId } = opened.source.of;
    const answer = { userId, answer: 'confirmed', note: `ok ${token}` } as const;
    for (const input of [
      { reportId, by: token, answers: [{ ...answer, note: '' }] },
      { reportId, by: 'Ines', answers: [answer] },
    ]) {
      expect(await call('confirmation.save', input)).toMatchObject({
        problem: { code: 'TOKEN_IN_FIELD' },
      });
    }
  });
});
