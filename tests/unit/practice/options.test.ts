import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioNames, scenarioOf } from '../../../practice/scenarios.ts';
import { readOptions, UsageError } from '../../../practice/options.ts';
import { root } from '../../../tools/setup/paths.mjs';

test('a packaged app is driven, never clicked through by hand', () => {
  expect(readOptions(['--headless', '--app', 'x.exe'], {})).toMatchObject({ app: 'x.exe' });
  expect(readOptions(['--headless'], {}).app).toBeUndefined();
  expect(() => readOptions(['--app', 'x.exe'], {})).toThrow(UsageError);
});

test('an unknown scenario is refused with the names of all, each with what happens in it', () => {
  let said = '';
  try {
    readOptions(['--scenario', 'nothing'], {});
  } catch (error) {
    if (error instanceof UsageError) said = error.message;
  }
  for (const name of scenarioNames) {
    expect(said).toContain(`  ${name} `);
    expect(said).toContain(scenarioOf(name).says);
    expect(readOptions(['--scenario', name], {}).scenario).toBe(name);
  }
});

test('pictures go to practice-out, or where they are asked for', () => {
  expect(readOptions([], {}).out).toBe(join(root, 'practice-out'));
  expect(readOptions([], { PRACTICE_OUT: root }).out).toBe(root);
});

test('a keychain is emptied afterwards, unless it was made for the run', () => {
  expect(readOptions([], {}).ownKeychain).toBe(false);
  expect(readOptions([], { PRACTICE_OWN_KEYCHAIN: '1' }).ownKeychain).toBe(true);
});
