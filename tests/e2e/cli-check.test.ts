import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commandFor } from '../../tools/drive/launch-app.ts';
import { plainUrl } from '../support/checking.ts';
import { openApp } from '../support/open-app.ts';
import { argumentsOf } from '../support/processes.ts';
import { collect } from '../support/run-command.ts';
import { storedProfile } from '../support/stored-profile.ts';
import { scimServer, token } from '../../tools/fixtures/scim-answers.ts';
import { httpServer } from '../support/server.ts';
import { linux, needs } from '../support/needs.ts';

async function wisq() {
  const server = await httpServer(scimServer());
  onTestFinished(() => server.close());
  return server;
}

function start(userData: string, ...args: readonly string[]) {
  const command = commandFor({ userData, args: ['--check', ...args] });
  const child = spawn(command.executable, command.args, { env: command.env, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: collect(child) };
}
const check = (userData: string, ...args: readonly string[]) => start(userData, ...args).ended;
const lastEntry = (journal: string) =>
  JSON.parse(readFileSync(journal, 'utf8').trim().split('\n').at(-1) ?? '');

describe('--check', () => {
  test('tests the one setup there is, prints one object, and keeps the result', async () => {
    const server = await wisq();
    const { profile, journals } = await storedProfile({ Northwind: { url: plainUrl(server) } });
    const { code, out, err } = await check(profile, '--json');
    expect([code, err.includes('TERMINAL_')]).toEqual([0, false]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
    const entry = lastEntry(journals[0] ?? '');
    expect(entry).toMatchObject({
      type: 'check.finished',
      result: { verdict: 'works-with-notes', tokenFingerprint: expect.any(String) },
    });
    expect(out + err + JSON.stringify(entry)).not.toContain(token);
  });

  test('says in words what changed since it last worked, and ends with 1', async () => {
    const server = await wisq();
    const { profile } = await storedProfile({ Northwind: { url: plainUrl(server) } });
    expect((await check(profile)).code).toBe(0);
    await server.close();
    const { code, out } = await check(profile, '--no-wrong-token');
    expect(code).toBe(1);
    expect(out).toMatch(/^Doesn’t work: 127\.0\.0\.1/);
    expect(out).toMatch(/^Worked today at .*\. Now: The host refuses the connection\.$/m);
    expect(out).toContain('The stored token is the same as then.');
  });

  test('asks for a name where there are several, and takes it', async () => {
    const server = await wisq();
    const { profile, journals } = await storedProfile({
      'Northwind, sandbox': { url: plainUrl(server), token: 'another-token-0123456789' },
      'Northwind, production': { url: plainUrl(server) },
    });
    const several = await check(profile, '--json');
    expect([several.code, several.out]).toEqual([2, '']);
    expect(several.err).toContain('“Northwind, production”, “Northwind, sandbox”');
    const unknown = await check(profile, '--setup', 'Southwind');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('TERMINAL_SETUP_UNKNOWN');
    expect((await check(profile, '--setup', 'northwind, production')).code).toBe(0);
    expect((await check(profile, '--setup', 'Northwind, sandbox')).code).toBe(1);
    expect(journals.map((one) => lastEntry(one).result.move)).toEqual(['admin', null]);
  });

  test.each([
    ['nothing is set up', {}, [], 'TERMINAL_SETUP_NONE'],
    [
      'the secrets were kept for a session',
      { One: { url: 'https://scim.wisq.invalid/scim', where: 'session' as const } },
      [],
      'TERMINAL_SESSION_ONLY',
    ],
    ['an option is unknown', {}, ['--jsn'], 'TERMINAL_OPTION_UNKNOWN'],
    ['a token is given', {}, ['--token', 'secret-token'], 'TERMINAL_TOKEN_ARGUMENT'],
  ])('ends with 2 when %s', async (_name, setups, args, expected) => {
    const { profile } = await storedProfile(setups);
    const { code, out, err } = await check(profile, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`Code ${expected}`);
    expect(err).not.toContain('secret-token');
  });

  test('works beside the open app, which stays the one writer and keeps its place', async () => {
    const server = await wisq();
    const { profile, journals } = await storedProfile({ Northwind: { url: plainUrl(server) } });
    const { app } = await openApp(profile);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const before = readFileSync(journals[0] ?? '', 'utf8');
    const { code, out, err } = await check(profile, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).verdict).toBe('works-with-notes');
    expect(err).toContain('Code TERMINAL_NOT_RECORDED');
    expect(err).toContain('The app is open');
    expect(readFileSync(journals[0] ?? '', 'utf8')).toBe(before);
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
    ).toBe(false);
  });

  test('leaves a damaged journal as it is until it can write', async () => {
    const server = await wisq();
    const { profile, journals } = await storedProfile({ Northwind: { url: plainUrl(server) } });
    const journal = journals[0] ?? '';
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"torn`);
    expect((await check(profile, '--json')).code).toBe(0);
    expect(lastEntry(journal).type).toBe('check.finished');
    expect(readFileSync(journal, 'utf8')).not.toContain('torn');
  });

  test(
    'shows the token to no other program, and stops when told',
    needs(linux, '/proc'),
    async () => {
      let asked = () => {};
      const request = new Promise<void>((resolve) => {
        asked = resolve;
      });
      const server = await httpServer(() => asked());
      onTestFinished(() => server.close());
      const { profile, journals } = await storedProfile({ Northwind: { url: plainUrl(server) } });
      const { child, ended } = start(profile, '--json');
      await request;
      expect(argumentsOf(child.pid ?? 0).includes(token)).toBe(false);
      child.kill('SIGINT');
      const { code, out, err } = await ended;
      expect([code, out]).toEqual([130, '']);
      expect(err).toContain('Canceled');
      await server.idle();
      expect(lastEntry(journals[0] ?? '').type).toBe('credentials.stored');
    },
  );
});
