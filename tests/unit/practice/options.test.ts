import { expect, test } from 'vitest';
import { readOptions, UsageError } from '../../../practice/options.ts';

test('a packaged app is driven, never clicked through by hand', () => {
  expect(readOptions(['--headless', '--app', 'x.exe'], {})).toMatchObject({ app: 'x.exe' });
  expect(readOptions(['--headless'], {}).app).toBeUndefined();
  expect(() => readOptions(['--app', 'x.exe'], {})).toThrow(UsageError);
});
