import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commandFor } from '../../tools/drive/launch-app.ts';
import { root } from '../../tools/setup/paths.mjs';
import { findRuntime } from '../../tools/setup/runtime.mjs';
import { newProfile } from '../support/open-app.ts';

// Real mode on a throw-away profile, which holds nothing real. The tests' Electron may not be the
// pinned one: it counts as pointed at by hand.
const real = { WISQ_PRACTICE: '', WISQ_RUNTIME_SOURCE: 'override' };
const probe = join(root, 'tests/support/real-mode-probe');

function isPinned(): boolean {
  const manifest = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const runtime = findRuntime({ allowRegistry: true });
  return runtime.kind === 'electron' && runtime.version === version;
}

async function start(env: Record<string, string | undefined>, ...switches: readonly string[]) {
  const given = commandFor({ userData: newProfile(), appFolder: probe });
  const clean = Object.entries({ ...given.env, NODE_OPTIONS: undefined, ...env });
  const child = spawn(given.executable, [...switches, ...given.args], {
    env: Object.fromEntries(clean.filter(([, value]) => value !== undefined)) as NodeJS.ProcessEnv,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { said, errors, code: code as number | null };
}

test('developer tools open in practice, and not in real mode', async () => {
  const practice = await start({});
  expect(JSON.parse(practice.said)).toMatchObject({ mode: 'practice', opened: true });
  expect(JSON.parse(practice.said).roles).toContain('toggledevtools');
  const { said } = await start(real);
  expect(JSON.parse(said)).toMatchObject({ mode: 'real', opened: false });
  expect(JSON.parse(said).roles).not.toContain('toggledevtools');
  expect(JSON.parse(said).roles).not.toContain('reload');
});

describe('real mode does not start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-switches-'));
  const file = join(folder, 'written');

  test.each([
    '--remote-debugging-port=0',
    '--inspect=0',
    '-inspect=0',
    '--ignore-certificate-errors',
    '--ssl-key-log-file=keys',
    `--log-net-log=${file}`,
    `-log-net-log=${file}`,
    '--enable-logging=stderr',
    '--proxy-server=127.0.0.1:9',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--js-flags=--expose-gc',
    '--load-extension=/nowhere',
    '--user-data-dir=/nowhere',
    '--use-some-switch-of-tomorrow',
  ])('with %s', async (flag) => {
    onTestFinished(() => rmSync(file, { force: true }));
    const { code, errors, said } = await start(real, flag);
    expect(code).toBe(1);
    expect(errors).toContain('Code START_SWITCH');
    expect(errors).toContain(`Start without ${flag.replace(/=.*/, '')}.`);
    expect(said).toBe('');
  });

  test('with a module that runs before it', async () => {
    const { code, errors, said } = await start(real, '-r', join(root, 'tools/drive/hold.cjs'));
    expect([code, said]).toEqual([1, '']);
    expect(errors).toContain('Start without -r.');
  });

  test('with a switch that hides in the name of a setup', async () => {
    const given = commandFor({ userData: newProfile(), env: real });
    const args = [...given.args, '--check', '--setup', `-log-net-log=${file}`];
    const child = spawn(given.executable, args, { env: given.env });
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(2);
    expect(errors).toContain('Start without -log-net-log.');
  });

  test.each([
    ['NODE_OPTIONS', '--no-warnings'],
    ['NODE_DEBUG', 'tls'],
  ])('with %s', async (name, value) => {
    const { code, errors, said } = await start({ ...real, [name]: value });
    expect([code, said]).toEqual([1, '']);
    expect(errors).toContain('Code START_ENVIRONMENT');
    expect(errors).toContain(name);
  });

  test('on an Electron that is not the pinned one and was not pointed at', async () => {
    // Where the tests' Electron is the pinned one, only what it is said to be can be wrong.
    const sources = isPinned() ? ['registry'] : ['', 'official', 'registry'];
    for (const source of sources) {
      const { code, errors } = await start({ ...real, WISQ_RUNTIME_SOURCE: source });
      expect([source, code]).toEqual([source, 1]);
      expect(errors).toContain('Code START_RUNTIME');
      expect(errors).toMatch(/This is Electron \d+\.\d+\.\d+; real data requires the official \d+/);
    }
  });
});

describe('real mode starts', () => {
  test.each([
    '--force-device-scale-factor=1.5',
    '--lang=en-US',
    '--force-renderer-accessibility',
    '--updated',
  ])('with %s', async (flag) => {
    const { said } = await start(real, flag);
    expect(JSON.parse(said)).toMatchObject({ mode: 'real' });
  });

  test('without what Node, Electron and Chromium would read of the environment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wisq-env-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
    const keys = join(folder, 'keys');
    const foreign = {
      SSLKEYLOGFILE: keys,
      NODE_EXTRA_CA_CERTS: join(folder, 'none.pem'),
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      ELECTRON_ENABLE_LOGGING: '1',
      CHROME_LOG_FILE: join(folder, 'chrome.log'),
      GOOGLE_API_KEY: 'x',
    };
    // Without: seen where nobody takes it away, in practice.
    await start({ SSLKEYLOGFILE: keys });
    expect(existsSync(keys)).toBe(true);
    rmSync(keys);
    const { said } = await start({ ...real, ...foreign });
    const { mode, env } = JSON.parse(said) as { mode: string; env: readonly string[] };
    expect(mode).toBe('real');
    expect(env).toContain('PATH');
    expect(env.filter((name) => name in foreign)).toEqual([]);
    expect(existsSync(keys)).toBe(false);
  });
});
