import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { callsAtOnce } from '../../main/ipc/call-limit.ts';
import { calls } from '../../shared/contract/contract.ts';
import { problemCodes } from '../../shared/domain/problems/codes.ts';
import { hostileInput } from '../support/hostile.ts';
import { newProfile, openApp } from '../support/open-app.ts';

const names = Object.keys(calls) as (keyof typeof calls)[];
/** Few enough that all of it stays below the limit of calls. */
const perCall = Math.floor((callsAtOnce * 0.8) / names.length);
const seed = 20_260_302;

type Asked = readonly [name: string, input: unknown];

/** Each call of the contract with inputs of the right form and the wrong content, and worse. */
function hostileCalls(ids: readonly string[]): readonly Asked[] {
  // Deleting comes last: after it there is little left to break.
  const order = [...names.filter((name) => name !== 'setups.delete'), 'setups.delete' as const];
  return order.flatMap((name) =>
    fc
      .sample(hostileInput(calls[name].input, ids), { numRuns: perCall, seed })
      .map((input): Asked => [name, input]),
  );
}

/** The codes of the answers; `ok` for a good one, and what came back instead of an answer. */
function ask(page: Page, all: readonly Asked[]) {
  return page.evaluate(async (pairs) => {
    const codes: string[] = [];
    for (const [name, input] of pairs) {
      try {
        const answer = await window.wisq.call(name as never, input);
        codes.push(answer.ok ? 'ok' : answer.problem.code);
      } catch (error) {
        codes.push(`thrown: ${String(error)}`);
      }
    }
    return codes;
  }, all);
}

async function openOn(profile: string) {
  const files = join(profile, 'saved');
  mkdirSync(files);
  const opened = await openApp(profile, { env: { WISQ_PRACTICE_FILES: files } });
  const log = async () => {
    await opened.close();
    const file = join(profile, 'logs/main.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return { ...opened, page: opened.admin.page, log };
}

test('every call with hostile values gets an answer with a code, and writes nowhere else', async () => {
  const profile = newProfile();
  const { page, log } = await openOn(profile);
  const [setupId, userId] = await page.evaluate(async () => {
    const setup = await window.wisq.call('setups.create', { name: 'Production' });
    if (!setup.ok) throw new Error(setup.problem.code);
    const expected = { firstName: '', lastName: '', email: '', jobTitle: '', department: '' };
    const user = await window.wisq.call('users.add', {
      setupId: setup.value.setupId,
      userName: 'mara@acme.example',
      expected,
    });
    if (!user.ok) throw new Error(user.problem.code);
    return [setup.value.setupId, user.value.userId] as const;
  });
  const asked = hostileCalls([setupId, userId]);
  const answers = await ask(page, asked);
  const known = new Set<string>([...problemCodes, 'ok']);
  const odd = asked
    .map(([name], at) => `${name}: ${answers[at]}`)
    .filter((_, at) => !known.has(answers[at] ?? '') || answers[at] === 'INTERNAL');
  expect(odd).toEqual([]);
  expect(answers).not.toContain('CALLS_TOO_MANY');
  // The values are hostile to every call, and get past the schemas of most.
  const among = (wanted: (code: string) => boolean) =>
    new Set(asked.filter((_, at) => wanted(answers[at] ?? '')).map(([name]) => name));
  expect(among((code) => code !== 'ok').size).toBe(names.length);
  expect(among((code) => code !== 'INPUT_INVALID').size).toBeGreaterThan(names.length * 0.8);
  const after = await page.evaluate(() => window.wisq.call('app.facts', undefined));
  expect(after.ok).toBe(true);

  expect(await log()).not.toContain('ipc.handler-threw');
  const made = readdirSync(join(profile, 'setups')).filter((name) => !/^[0-9a-f-]{36}$/.test(name));
  expect(made).toEqual([]);
});

test('a page that is not ours is refused with every call, whatever it says', async () => {
  const profile = newProfile();
  const { app, log } = await openOn(profile);
  const script = `(async () => {
    const codes = [];
    for (const [name, input] of ${JSON.stringify(hostileCalls(['00000000-0000-4000-8000-000000000000']))}) {
      const answer = await wisq.call(name, input);
      codes.push(answer.ok ? 'ok' : answer.problem.code + ' ' + answer.problem.facts.reason);
    }
    return [...new Set(codes)];
  })()`;
  const answers = await app.evaluate(
    async ({ BrowserWindow, session }, [preload, source]) => {
      const webPreferences = { preload, sandbox: true, partition: 'elsewhere' };
      // Every session is closed when it is made: a page that got in all the same.
      session.fromPartition('elsewhere').webRequest.onBeforeRequest(null);
      const foreign = new BrowserWindow({ show: false, webPreferences });
      await foreign.loadURL('data:text/html,<title>x</title>');
      const codes: unknown = await foreign.webContents.executeJavaScript(source);
      foreign.destroy();
      return codes;
    },
    [join(root, 'out/preload/preload.cjs'), script] as const,
  );
  expect(answers).toEqual(['INPUT_INVALID sender']);
  expect(readdirSync(join(profile, 'setups'))).toEqual([]);
  expect(await log()).not.toContain('ipc.handler-threw');
});

test('a flood of calls is refused with a code and said once in the log', async () => {
  const profile = newProfile();
  const { page, log } = await openOn(profile);
  const codes = await page.evaluate(async (times) => {
    const all = Array.from({ length: times }, () => window.wisq.call('setups.list', undefined));
    const answers = await Promise.all(all);
    return answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code));
  }, callsAtOnce * 4);
  const answered = codes.filter((code) => code === 'ok').length;
  expect(answered).toBeGreaterThan(callsAtOnce / 2);
  expect(codes.filter((code) => code === 'CALLS_TOO_MANY').length).toBeGreaterThan(callsAtOnce);
  // The window is answered again by itself.
  await expect
    .poll(async () => (await page.evaluate(() => window.wisq.call('app.facts', undefined))).ok, {
      timeout: 10_000,
    })
    .toBe(true);
  const floods = (await log()).split('\n').filter((line) => line.includes('ipc.flood'));
  expect(floods.length).toBe(1);
});
