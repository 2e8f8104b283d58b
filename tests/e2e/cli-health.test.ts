import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scimServer, token } from '../../tools/fixtures/scim-answers.ts';
import { commandFor } from '../../tools/drive/launch-app.ts';
import { plainUrl } from '../support/checking.ts';
import { collect } from '../support/run-command.ts';
import { httpServer } from '../support/server.ts';
import { storedProfile } from '../support/stored-profile.ts';

/** A server, and a profile with a setup of it: the token in the system's keychain. */
async function stored(used = token) {
  const server = await httpServer(scimServer());
  onTestFinished(() => server.close());
  const { profile, journals } = await storedProfile({
    Northwind: { url: plainUrl(server), token: used },
  });
  const journal = () => readFileSync(journals[0] ?? '', 'utf8');
  return { server, profile, journal };
}

function health(userData: string, ...args: readonly string[]) {
  const command = commandFor({ userData, args: ['--health', ...args] });
  const child = spawn(command.executable, command.args, { env: command.env, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return collect(child);
}

describe('--health', () => {
  test('opens no window, prints one object without the token, and writes nothing', async () => {
    const { profile, journal } = await stored();
    const before = journal();
    const { code, out, err } = await health(profile, '--json');
    expect([code, err.includes('TERMINAL_')]).toEqual([0, false]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'well', codes: [], oneLogin: null });
    expect(journal()).toBe(before);
    expect(out + err).not.toContain(token);
  });

  test('ends with 1 where Wisq rejects the stored token', async () => {
    const { profile } = await stored('another-token-0123456789');
    const { code, out } = await health(profile, '--json');
    expect([code, JSON.parse(out).codes]).toEqual([1, ['connection']]);
  });

  test('ends with 3, and not with 1, where Wisq couldn’t be asked', async () => {
    const { profile, server } = await stored();
    await server.close();
    const { code, out } = await health(profile, '--json');
    expect([code, JSON.parse(out).codes]).toEqual([3, ['unknown:connection']]);
  });

  test('ends with 2 for a token among the arguments, and doesn’t repeat it', async () => {
    const { profile } = await stored();
    const { code, err, out } = await health(profile, '--token', 'secret-token');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Code TERMINAL_');
    expect(err).not.toContain('secret-token');
  });
});
