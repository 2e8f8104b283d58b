import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readPolicy } from '../../main/policy/read-policy.ts';
import { registryKey } from '../../main/policy/registry.ts';
import { systemTool } from '../../main/policy/run-tool.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import { regAnswers } from '../support/windows/reg-answers.ts';
import { Windows } from '../support/windows/wine.ts';
import { prefixEnv, windowsFolder } from '../../tools/wine/wine.mjs';
import { wineTools } from '../support/windows/wine-tools.ts';

// The policy as the product reads it, by its own way of running reg.exe; the reg.exe is Wine's.

const prefix = join(windowsFolder, 'registry');
const company = registryKey.slice(0, registryKey.lastIndexOf('\\'));
let windows: Windows;
let reg = '';

beforeAll(() => {
  windows = new Windows(prefix, wineTools());
  reg = join(prefix, 'reg');
  const env = Object.entries(prefixEnv(prefix)).map(([name, value]) => `export ${name}='${value}'`);
  const call = String.raw`exec /usr/lib/wine/wine64 'C:\windows\system32\reg.exe' "$@"`;
  writeFileSync(reg, ['#!/bin/sh', ...env, call, ''].join('\n'));
  chmodSync(reg, 0o755);
  windows.run('reg', ['add', String.raw`HKLM\SOFTWARE\Policies\Microsoft`, '/f', '/reg:64']);
});

afterAll(() => windows?.remove());

beforeEach(() => void windows.run('reg', ['delete', company, '/f', '/reg:64']));

/** In: a value's name, type and data; none: the key alone, with an empty value without a name. */
function set(...value: readonly string[]): void {
  const [name = '', type = 'REG_SZ', data = ''] = value;
  const words = name === '' ? [] : ['/v', name, '/t', type, '/d', data];
  const { code } = windows.run('reg', ['add', registryKey, ...words, '/f', '/reg:64']);
  expect(code).toBe(0);
}

const read = () => readPolicy([{ source: 'registry', tool: reg }]);

test('nothing is decided without the key, nor with an empty one', async () => {
  const nothing = { policy: noPolicy, source: null, problem: null };
  expect(await read()).toEqual(nothing);
  set();
  expect(await read()).toEqual(nothing);
});

test('the three settings are read, and reg.exe answers as it was recorded', async () => {
  set('SupportContact', 'REG_SZ', 'https://it.example.com/help?from=setup');
  set('ForbidSessionOnly', 'REG_DWORD', '0');
  set('AlwaysMaskNames', 'REG_DWORD', '1');
  expect(await read()).toEqual({
    policy: {
      supportContact: 'https://it.example.com/help?from=setup',
      forbidSessionOnly: false,
      alwaysMaskNames: true,
    },
    source: 'registry',
    problem: null,
  });
  const above = company.slice(0, company.lastIndexOf('\\'));
  const run = systemTool(reg);
  expect((await run(['query', above, '/reg:64']))?.output.toString()).toBe(regAnswers.listed);
  expect((await run(['query', company, '/s', '/reg:64']))?.output.toString()).toBe(
    regAnswers.whole,
  );
});

test.each([
  ['ForbidReports', 'REG_DWORD', '1'],
  ['ForbidSessionOnly', 'REG_SZ', '1'],
  ['AlwaysMaskNames', 'REG_DWORD', '2'],
  ['SupportContact', 'REG_MULTI_SZ', 'https://it.example.com'],
  ['SupportContact', 'REG_SZ', 'https://it.example.com/hilfe-für-alle'],
])('%s as %s %s is refused by its name', async (name, type, data) => {
  set(name, type, data);
  const params = { source: 'registry', reason: 'content', setting: name };
  expect(await read()).toMatchObject({ problem: { code: 'POLICY_REFUSED', params } });
});

test('a reg.exe that fails is no absent key', async () => {
  const run = systemTool(reg);
  // As for a key that may not be read: the exit code alone tells nothing.
  expect(await run(['query', String.raw`HKLM\SOFTWARE\Nobody`, '/reg:64'])).toMatchObject({
    code: 1,
  });
  const broken = await readPolicy([{ source: 'registry', tool: `${reg}-gone` }]);
  expect(broken.problem?.params).toMatchObject({ reason: 'tool' });
});
