import { describe, expect, it } from 'vitest';
import { valueSign } from '../../../shared/domain/users/value-sign.ts';

describe('a value that may be none', () => {
  it.each([
    '{$user.department}',
    'Dr. {$user.lastname}',
    '{{department}}',
    '${department}',
    '%department%',
    '<department>',
    '[department]',
    '{department}',
  ])('%s is a place in a template', (value) => expect(valueSign(value)).toBe('template'));

  it.each([
    'N/A',
    'n/a ',
    'None',
    'NULL',
    'undefined',
    '(none)',
    '#N/A',
    '-',
    '—',
    '...',
    '?',
    '\u00A0-',
  ])('%j stands for nothing', (value) => expect(valueSign(value)).toBe('placeholder'));

  it.each(['\u200B', '\u00AD\u2060'])('%j cannot be seen', (value) =>
    expect(valueSign(value)).toBe('invisible'),
  );

  it.each([
    'People',
    'NA',
    'Na',
    'Nil Nguyen',
    'Nonesuch',
    'R&D (EU)',
    '7',
    'O’Brien',
    '{',
    '<3 team',
  ])('%j is a value', (value) => expect(valueSign(value)).toBeNull());
});
