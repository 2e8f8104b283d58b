import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { commandFor } from '../../tools/drive/launch-app.ts';
import { root } from '../../tools/setup/paths.mjs';
import { newProfile } from '../support/open-app.ts';

// Real mode on a throw-away profile, which holds nothing real.
const real = { WISQ_PRACTICE: '', WISQ_RUNTIME_SOURCE: 'test' };
const probe = ['-r', join(root, 'tests/support/real-mode-probe.cjs')];

async function start(env: Record<string, string>, before: readonly string[]) {
  const { executable, args, env: own } = commandFor({ userData: newProfile(), env });
  const child = spawn(executable, [...before, ...args], { env: own });
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { said, errors, code: code as number | null };
}

test('developer tools open in practice, and not in real mode', async () => {
  const practice = await start({}, probe);
  expect(JSON.parse(practice.said)).toMatchObject({ mode: 'practice', opened: true });
  expect(JSON.parse(practice.said).roles).toContain('toggledevtools');
  const { said } = await start(real, probe);
  expect(JSON.parse(said)).toMatchObject({ mode: 'real', opened: false });
  expect(JSON.parse(said).roles).not.toContain('toggledevtools');
  expect(JSON.parse(said).roles).not.toContain('reload');
});

test.each([
  '--remote-debugging-port=0',
  '--inspect=0',
  '--ignore-certificate-errors',
  '--ssl-key-log-file=keys',
])('real mode does not start with %s', async (flag) => {
  const { code, errors, said } = await start(real, [...probe, flag]);
  expect(code).toBe(1);
  expect(errors).toContain(`Start without ${flag.replace(/=.*/, '')}`);
  expect(said).toBe('');
});
