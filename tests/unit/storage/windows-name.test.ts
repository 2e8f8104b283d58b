import { expect, test } from 'vitest';
import { isWindowsName } from '../../../main/storage/windows-name.ts';

test.each([
  'report.wisq-setup',
  'Wisq report Northwind, production 2026-11-24.pdf',
  'console.csv',
  'COM10',
  'com.csv',
  '.hidden',
  'a.b.c',
  ' begins with a blank',
  '北風.csv',
])('“%s” is a name on Windows', (name) => expect(isWindowsName(name)).toBe(true));

test.each([
  '',
  '.',
  '..',
  'ends.',
  'ends ',
  'report:hidden.csv',
  'a/b',
  'a\\b',
  'what?',
  '*.csv',
  '"a"',
  'a<b>',
  'a|b',
  'a\u0000b',
  'a\nb',
  'CON',
  'nul',
  'Nul.tar.gz',
  'NUL .txt',
  'aux.csv',
  'prn.pdf',
  'COM1',
  'com0.csv',
  'LPT9.md',
  'lpt².md',
])('“%s” is none', (name) => expect(isWindowsName(name)).toBe(false));
