import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { needs, posix } from '../../support/needs.ts';
import { saidForms } from '../../support/said-forms.ts';
import { sourceFiles, textOf } from './source.ts';

test('dates, numbers and lists are English (United States)', () => {
  expect(saidForms()).toMatch(/^Mar 5, .*M \| .*March 5, 2026.*1,234,567 \| 98,765 ms/);
  expect(saidForms()).toMatch(/42 sec \| 3 min \| a, b, and c \| Istanbul$/);
});

test.each(['de_DE.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8', 'ja_JP.UTF-8'])(
  'and stay so on a computer in %s',
  needs(posix, 'a language that a variable names; on Windows it is a setting of the user’s'),
  (language) => {
    const module = JSON.stringify(new URL('../../support/said-forms.ts', import.meta.url).href);
    const code = `const { saidForms } = await import(${module}); console.log(saidForms());
      console.log(new Intl.NumberFormat().resolvedOptions().locale)`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, LC_ALL: language, LANG: language, LANGUAGE: language },
      encoding: 'utf8',
    });
    const [said, own] = out.trim().split('\n');
    expect(said).toBe(saidForms());
    // Else the test would prove nothing: the process really speaks another language.
    expect(own).not.toMatch(/^en/);
  },
);

/** Calls that take the system's language when none is named. */
const inAnyLanguage =
  /Intl\.\w+\((?:\)|undefined|\[\])|\.toLocale\w*\((?:\)|undefined)|\.localeCompare\([^,()]*(?:\([^()]*\))?[^,()]*\)/g;

test('no other place takes the system’s language', () => {
  const found = ['shared', 'main', 'renderer']
    .flatMap(sourceFiles)
    .flatMap((file) =>
      [...textOf(file).matchAll(inAnyLanguage)].map(([call]) => `${file}: ${call}`),
    );
  // A report says which language the system has.
  expect(found).toEqual(['main/app/facts.ts: Intl.DateTimeFormat()']);
  expect(
    'a.toLocaleString() new Intl.ListFormat(undefined, b) a.at.localeCompare(b.at)'.match(
      inAnyLanguage,
    ),
  ).toHaveLength(3);
});
