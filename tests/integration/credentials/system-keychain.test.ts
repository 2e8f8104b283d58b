import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeyringState } from '../../../tools/session/keyring.mjs';
import { openKeyring } from '../../support/keyring.ts';
import type { KeychainCall } from '../../support/use-keychain.ts';
import { linux, needs } from '../../support/needs.ts';

const script = join(import.meta.dirname, '../../support/use-keychain.ts');

/** A keychain in the given state, and what it answers to a list of calls. */
async function keychain(state: KeyringState) {
  const keyring = await openKeyring(state);
  onTestFinished(() => keyring.stop());
  return (calls: readonly KeychainCall[]) =>
    new Promise<unknown[]>((resolve, reject) => {
      const env = { ...process.env, ...keyring.env };
      const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`ended with ${code}`)),
      );
      child.stdin.end(JSON.stringify(calls));
    });
}

const ok = (value: unknown) => ({ ok: true, value });
const failed = (code: string, attempt: string) => ({
  ok: false,
  problem: { code, params: { attempt, platform: 'linux' } },
});

const ownKeychain = needs(linux, 'a keychain of its own, which only Linux has');

describe('the system’s own keychain', ownKeychain, () => {
  it('keeps, replaces and removes a secret across processes', async () => {
    const ask = await keychain('unlocked');
    const secret = `Grüße 🔑 ${'x'.repeat(2000)}`;
    expect(
      await ask([
        ['get', 'a'],
        ['set', 'a', 'first', null],
        ['set', 'a', secret, 'first'],
      ]),
    ).toEqual([ok(null), ok(null), ok(null)]);
    expect(
      await ask([['get', 'a'], ['reach'], ['delete', 'a'], ['delete', 'a'], ['get', 'a']]),
    ).toEqual([ok(secret), ok(null), ok(true), ok(false), ok(null)]);
  });

  it('is reported as locked when it is: reads look empty, a write shows it', async () => {
    const ask = await keychain('locked');
    expect(await ask([['get', 'a'], ['set', 'a', 'x', null], ['reach'], ['delete', 'a']])).toEqual([
      ok(null),
      failed('KEYCHAIN_LOCKED', 'set'),
      failed('KEYCHAIN_LOCKED', 'set'),
      ok(false),
    ]);
  });

  it('is reported as one without a default keyring: reads look empty, a write shows it', async () => {
    const ask = await keychain('no-default');
    expect(await ask([['get', 'a'], ['set', 'a', 'x', null], ['reach']])).toEqual([
      ok(null),
      failed('KEYCHAIN_NO_DEFAULT', 'set'),
      failed('KEYCHAIN_NO_DEFAULT', 'set'),
    ]);
  });

  it.each(['none', 'no-bus'] as const)('is reported as absent: %s', async (state) => {
    const ask = await keychain(state);
    expect(
      await ask([
        ['get', 'a'],
        ['set', 'a', 'x', null],
        ['delete', 'a'],
      ]),
    ).toEqual([
      failed('KEYCHAIN_ABSENT', 'get'),
      failed('KEYCHAIN_ABSENT', 'set'),
      failed('KEYCHAIN_ABSENT', 'delete'),
    ]);
  });
});
