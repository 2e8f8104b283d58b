import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PolicyChannel, policyChannels } from '../../../main/policy/policy-channels.ts';
import { readPolicy } from '../../../main/policy/read-policy.ts';
import { registryKey } from '../../../main/policy/registry.ts';
import type { RunTool } from '../../../main/policy/run-tool.ts';
import { noPolicy, strictPolicy } from '../../../shared/domain/policy/policy.ts';

const windows = String.raw`D:\Windows`;
const file = String.raw`D:\Programs\Wisq\setup-for-onelogin.json`;

describe('where a policy may be', () => {
  it('on Windows: the registry first, then the file', () => {
    const tool = String.raw`D:\Windows\System32\reg.exe`;
    expect(
      policyChannels('win32', { SystemRoot: windows, ProgramFiles: String.raw`D:\Programs` }, 'x'),
    ).toEqual([
      { source: 'registry', tool },
      { source: 'file', path: file, owners: null },
    ]);
    expect(
      policyChannels('win32', { ProgramW6432: String.raw`D:\Programs`, ProgramFiles: 'E:' }, 'x'),
    ).toContainEqual({ source: 'file', path: file, owners: null });
    const usual = String.raw`C:\Program Files\Wisq\setup-for-onelogin.json`;
    expect(policyChannels('win32', {}, 'x')).toContainEqual({
      source: 'file',
      path: usual,
      owners: null,
    });
  });

  it.each([
    undefined,
    '',
    'Windows',
    String.raw`\\server\Windows`,
    '.\\',
    'C:Windows',
    '/C:\\Windows',
  ])('runs nothing where %s is said to be Windows', (root) => {
    const env = root === undefined ? {} : { SystemRoot: root };
    expect(policyChannels('win32', env, null)[0]).toEqual({ source: 'registry', tool: null });
  });

  it('on macOS: the computer’s profile, the file, and last what a person can install', () => {
    const profile = { source: 'profile', tool: '/usr/bin/plutil', owners: [0] };
    const name = 'com.wisq.onelogin-setup.plist';
    const json = {
      source: 'file',
      path: '/Library/Application Support/Wisq/setup-for-onelogin.json',
      owners: [0],
    };
    expect(policyChannels('darwin', {}, 'ines')).toEqual([
      { ...profile, path: `/Library/Managed Preferences/${name}` },
      json,
      { ...profile, path: `/Library/Managed Preferences/ines/${name}` },
    ]);
    expect(policyChannels('darwin', {}, null)).toEqual([
      { ...profile, path: `/Library/Managed Preferences/${name}` },
      json,
    ]);
  });

  it('on Linux: the file', () => {
    const path = '/etc/wisq/setup-for-onelogin.json';
    expect(policyChannels('linux', {}, 'ines')).toEqual([{ source: 'file', path, owners: [0] }]);
  });
});

/** A folder with a policy file that hides names. */
function places() {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-channels-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'policy.json');
  writeFileSync(path, '{"version":1,"alwaysMaskNames":true}');
  const list = join(folder, 'any.plist');
  writeFileSync(list, 'any');
  return { path, list, none: join(folder, 'none.plist') };
}

/** A program that answers every question the same way. */
const answering = (output: string, code = 0): RunTool => {
  const answer = { code, output: Buffer.from(output) };
  return () => Promise.resolve(answer);
};
const keys = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Wisq`;
const inRegistry = (...lines: readonly string[]) =>
  answering(`${keys}\r\n${registryKey}\r\n${lines.map((line) => `    ${line}\r\n`).join('')}`);
const registry: PolicyChannel = { source: 'registry', tool: 'reg.exe' };

describe('which of them speaks', () => {
  const ask = (run: RunTool, ...channels: readonly PolicyChannel[]) =>
    readPolicy(channels, () => Promise.resolve(run));

  it('is the first that says anything, and it speaks alone', async () => {
    const json: PolicyChannel = { source: 'file', path: places().path, owners: null };
    const one = inRegistry('ForbidSessionOnly    REG_DWORD    0x1');
    // Not mixed: names are hidden by the file, which is not asked.
    expect(await ask(one, registry, json)).toEqual({
      policy: { ...noPolicy, forbidSessionOnly: true },
      source: 'registry',
      problem: null,
    });
    const off = inRegistry('AlwaysMaskNames    REG_DWORD    0x0');
    expect(await ask(off, registry, json)).toMatchObject({ policy: noPolicy, source: 'registry' });
    expect(await ask(one, json, registry)).toMatchObject({
      policy: { ...noPolicy, alwaysMaskNames: true },
      source: 'file',
    });
  });

  it('is the next where one says nothing, and none where none does', async () => {
    const { path, none, list } = places();
    const json: PolicyChannel = { source: 'file', path, owners: null };
    for (const silent of [inRegistry(), answering('\r\n')]) {
      expect(await ask(silent, registry, json)).toMatchObject({ source: 'file', problem: null });
    }
    const profiles = [none, list].map(
      (one): PolicyChannel => ({ source: 'profile', tool: 'plutil', path: one, owners: null }),
    );
    expect(await ask(answering('{"AlwaysMaskNames":true}'), ...profiles)).toEqual({
      policy: { ...noPolicy, alwaysMaskNames: true },
      source: 'profile',
      problem: null,
    });
    expect(await ask(answering('{}'), ...profiles)).toEqual({
      policy: noPolicy,
      source: null,
      problem: null,
    });
  });

  it('is never the next where one cannot be read', async () => {
    const { path, list } = places();
    const json: PolicyChannel = { source: 'file', path, owners: null };
    const profile: PolicyChannel = { source: 'profile', tool: 'plutil', path: list, owners: null };
    const refused = (source: string, reason: string, setting = '') => ({
      policy: strictPolicy,
      source,
      problem: { code: 'POLICY_REFUSED', params: { source, reason, setting } },
    });
    expect(await ask(answering('', 1), registry, json)).toEqual(refused('registry', 'tool'));
    expect(await ask(answering('', 1), profile, json)).toEqual(refused('profile', 'content'));
    expect(await ask(answering('{"Other":1}'), profile, json)).toEqual(
      refused('profile', 'content', 'Other'),
    );
    const broken: RunTool = () => Promise.reject(new Error('nobody thought of it'));
    expect(await ask(broken, registry, json)).toEqual(refused('registry', 'unreadable'));
  });
});
