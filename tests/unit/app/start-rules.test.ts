import { describe, expect, it } from 'vitest';
import {
  foreignVariable as inApp,
  cleanEnvironment,
  type Start,
  startProblem,
} from '../../../main/app/start-rules.ts';
import { cleanEnv, foreignVariable as inScripts } from '../../../tools/setup/clean-env.mjs';

/** As the installed app is started by a double-click, but for what a case changes. */
function problemOf(change: Partial<Start>) {
  return startProblem({
    words: [],
    nodeOptions: [],
    env: {},
    platform: 'linux',
    packaged: true,
    electron: '45.4.1',
    pinned: '45.4.1',
    ...change,
  });
}
const refusedSwitch = (name: string) => ({ code: 'START_SWITCH', params: { switch: name } });

describe('the app starts on real data', () => {
  it.each<[string, Partial<Start>]>([
    ['by a double-click', {}],
    ['from its folder, as the superuser', { packaged: false, words: ['--no-sandbox', '/app'] }],
    ['with a report to open', { words: ['/home/ida/Wisq report.wisq-setup'] }],
    ['with a report to open, on Windows', { platform: 'win32', words: ['C:\\a\\b.wisq-setup'] }],
    ['from a share, on Windows', { platform: 'win32', words: ['\\\\server\\a.wisq-setup'] }],
    ['by old versions of macOS', { platform: 'darwin', words: ['-psn_0_12345'] }],
    ['by its installer', { platform: 'win32', words: ['--updated'] }],
    ['by a notification of Windows', { platform: 'win32', words: ['-Embedding'] }],
    ['on a screen that needs it', { words: ['--force-device-scale-factor=2', '--disable-gpu'] }],
    ['without a window', { words: ['--check', '--json', '--setup', 'Northwind: EU'] }],
    ['for a look at one user', { words: ['--look', '--user', 'maya@northwind.example'] }],
    ['for a roll-out list', { words: ['--reconcile', '--list', '/a/people.csv', '--onelogin'] }],
    ['for a look at OneLogin', { words: ['--inspect', '--json', '--setup', 'Northwind: EU'] }],
    ['with an option that the terminal names', { words: ['--check', '--jsn'] }],
    [
      'on an Electron pointed at',
      { electron: '33.4.11', env: { WISQ_RUNTIME_SOURCE: 'override' } },
    ],
    ['with NODE_OPTIONS, which a fuse has it ignore', { env: { NODE_OPTIONS: '--inspect' } }],
    ['with an empty NODE_DEBUG', { env: { NODE_DEBUG: '' } }],
  ])('%s', (_how, change) => expect(problemOf(change)).toBe(null));
});

describe('the app does not start on real data', () => {
  it.each<[Partial<Start>, string]>([
    [{ words: ['--log-net-log=/a/file'] }, '--log-net-log'],
    [{ words: ['-log-net-log=/a/file'] }, '-log-net-log'],
    [{ words: ['--INSPECT-BRK'] }, '--INSPECT-BRK'],
    [{ words: ['a.wisq-setup', '--remote-debugging-pipe'] }, '--remote-debugging-pipe'],
    [{ words: ['--no-sandbox-and-more'] }, '--no-sandbox-and-more'],
    [{ words: ['--log-net-log=x', '--check'] }, '--log-net-log'],
    [{ words: ['--check', '--setup', '-log-net-log=x'] }, '-log-net-log'],
    [{ platform: 'win32', words: ['/log-net-log=C:\\x'] }, '/log-net-log'],
    [{ platform: 'win32', words: ['--check', '--setup', '/inspect'] }, '/inspect'],
    [{ platform: 'linux', words: ['-psn_0_1'] }, ''],
    [{ platform: 'darwin', words: ['-psn_0_1x'] }, ''],
    [{ packaged: false, words: ['-r', 'module.cjs', '/app'] }, '-r'],
    [{ packaged: false, nodeOptions: ['--inspect=0'] }, '--inspect'],
    // Node's own switch of that name opens a debugger: by a fuse, not in what is packaged.
    [{ packaged: false, words: ['/app', '--inspect'] }, '--inspect'],
    [{ words: ['--inspect=0'] }, '--inspect'],
    [{ words: ['--inspect=0', '--inspect'] }, '--inspect'],
    [{ words: ['-inspect'] }, '-inspect'],
    [{ words: ['--INSPECT'] }, '--INSPECT'],
    [{ platform: 'win32', words: ['/inspect'] }, '/inspect'],
    [{ words: ['--inspect', '--setup', '-log-net-log=x'] }, '-log-net-log'],
    // What may be a token that was pasted into a terminal is not said back.
    [{ words: ['-wq_live_9f8e7d6c5b4a39281706'] }, ''],
    [{ words: ['--'] }, ''],
  ])('with %j', (change, name) => expect(problemOf(change)).toEqual(refusedSwitch(name)));

  it('with code for Node where no fuse keeps it out, nor with Node’s own prints', () => {
    const told = (variable: string) => ({ code: 'START_ENVIRONMENT', params: { variable } });
    const env = { NODE_OPTIONS: '--require=x' };
    expect(problemOf({ packaged: false, env })).toEqual(told('NODE_OPTIONS'));
    for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
      expect(problemOf({ env: { [name]: 'tls' } })).toEqual(told(name));
    }
  });

  it('on another Electron, or on one that is for practice', () => {
    const told = (running: string) => ({
      code: 'START_RUNTIME',
      params: { running, wanted: '45.4.1' },
    });
    expect(problemOf({ electron: '45.4.2' })).toEqual(told('45.4.2'));
    const env = (source: string) => ({ env: { WISQ_RUNTIME_SOURCE: source } });
    expect(problemOf({ electron: '33.4.11', ...env('official') })).toEqual(told('33.4.11'));
    expect(problemOf(env('registry'))).toEqual(told('45.4.1'));
  });
});

describe('the environment', () => {
  const all = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, 'x']));
  const given = all(
    'NODE_OPTIONS node_debug ELECTRON_RUN_AS_NODE SSLKEYLOGFILE CHROME_LOG_FILE GOOGLE_API_KEY SSL_CERT_FILE',
  );
  const needed = all(
    'PATH HOME DISPLAY DBUS_SESSION_BUS_ADDRESS LANG HTTPS_PROXY APPDATA XDG_CONFIG_HOME WISQ_USER_DATA',
  );

  it('keeps what the system and its proxies need, and nothing that Node or Chromium read', () => {
    const env = { ...given, ...needed };
    cleanEnvironment(env);
    expect(env).toEqual(needed);
    expect(cleanEnv({ ...given, ...needed })).toEqual(needed);
  });

  it('is cleaned by one rule, in the app and before it', () => {
    expect(String(inScripts)).toBe(String(inApp));
  });
});
