import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { openKeyring } from '../support/keyring.ts';
import { linux, needs } from '../support/needs.ts';

const value = 'Schlüssel für Zoë 🔑';

/** Runs keytar calls in a process of their own: the addon keeps the bus it met first. */
async function keytar(env: Record<string, string>, calls: string[]): Promise<string[]> {
  const code = `import keytar from 'keytar';
    const value = ${JSON.stringify(value)};
    for (const call of [${calls.map((call) => `() => keytar.${call}`).join(',')}]) {
      console.log(await call().then((v) => JSON.stringify(v ?? null), (e) => 'refused: ' + e.message));
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).trim().split('\n');
}

async function open(state: Parameters<typeof openKeyring>[0]) {
  const keyring = await openKeyring(state);
  onTestFinished(() => keyring.stop());
  return keyring.env;
}

const set = `setPassword('Wisq test', 'token', value)`;
const get = `getPassword('Wisq test', 'token')`;
const remove = `deletePassword('Wisq test', 'token')`;

describe('the keychain the tests run in', () => {
  test('keeps, gives back and forgets a value with umlauts and emoji', async () => {
    expect(await keytar({}, [get, set, get, remove, get])).toEqual([
      'null',
      'null',
      JSON.stringify(value),
      'true',
      'null',
    ]);
  });
});

describe('a second session', needs(linux, 'a keychain of its own, which only Linux has'), () => {
  test('unlocked, it has a keychain of its own', async () => {
    const env = await open('unlocked');
    expect(await keytar(env, [set, get])).toEqual(['null', JSON.stringify(value)]);
    expect(await keytar({}, [get])).toEqual(['null']);
  });

  test('locked, it behaves as if it were empty and refuses to keep anything', async () => {
    const env = await open('locked');
    const [read, write] = await keytar(env, [get, set]);
    expect(read).toBe('null');
    expect(write).toMatch(/^refused: .*locked/);
  });

  test('without a keychain on its bus, it refuses', async () => {
    const env = await open('none');
    for (const answer of await keytar(env, [get, set])) {
      expect(answer).toMatch(/^refused: .*org\.freedesktop\.secrets/);
    }
  });

  test('without a bus, it refuses', async () => {
    const env = await open('no-bus');
    for (const answer of await keytar(env, [get, set])) expect(answer).toMatch(/^refused: ./);
  });

  test('leaves nothing behind', async () => {
    const keyring = await openKeyring('unlocked');
    const home = keyring.env['HOME'] ?? '';
    expect(existsSync(home)).toBe(true);
    await keyring.stop();
    expect(existsSync(home)).toBe(false);
    const answers = await keytar(keyring.env, [get]);
    expect(answers[0]).toMatch(/^refused: ./);
  });
});
