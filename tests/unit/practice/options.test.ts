import { expect, test } from 'vitest';
import { scenarioNames, scenarioOf } from '../../../practice/scenarios.ts';
import { readOptions, UsageError } from '../../../practice/options.ts';

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
