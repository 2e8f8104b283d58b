import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeIds, noValues } from '../../../shared/domain/users/attributes.ts';
import { asSeen } from '../../../shared/domain/text/look-alike.ts';
import { compareAttributes, countGood } from '../../../shared/domain/users/compare.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { maya } from '../../support/setup-state.ts';

const verdicts = (expected: typeof maya, received: typeof maya) =>
  Object.fromEntries(
    compareAttributes(expected, received).map((row) => [row.attribute, row.verdict]),
  );

describe('comparing a test user', () => {
  test('same values are the same; nothing typed is only present', () => {
    expect(countGood(compareAttributes(maya, maya))).toBe(5);
    expect(verdicts(noValues, maya)).toEqual(
      Object.fromEntries(attributeIds.map((id) => [id, 'present'])),
    );
  });

  test('a missing and a blank value are both missing, typed or not', () => {
    expect(verdicts(maya, { ...maya, department: null })['department']).toBe('missing');
    expect(verdicts(noValues, { ...maya, department: ' \t' })['department']).toBe('missing');
  });

  test('e-mail is compared without case, names are not', () => {
    const shout = { ...maya, email: 'MAYA.Okafor@Northwind.example', firstName: 'MAYA' };
    expect(verdicts(maya, shout)).toMatchObject({ email: 'same', firstName: 'differs' });
  });

  test('surrounding blanks and another Unicode form do not make a difference', () => {
    const composed = { ...maya, lastName: 'Öberg' };
    const decomposed = { ...maya, lastName: ' O\u0308berg ' };
    expect(verdicts(composed, decomposed)['lastName']).toBe('same');
  });

  test('a value that stands for nothing is doubtful, unless it is what was typed', () => {
    const rows = (expected: string | null, received: string) =>
      compareAttributes(
        { ...noValues, department: expected },
        { ...maya, department: received },
      )[4];
    expect(rows(null, 'N/A')).toMatchObject({ verdict: 'doubtful', sign: 'placeholder' });
    expect(rows(null, '{$user.department}')).toMatchObject({
      verdict: 'doubtful',
      sign: 'template',
    });
    expect(rows('People', '-')).toMatchObject({ verdict: 'differs', sign: 'placeholder' });
    expect(rows('N/A', 'N/A')).toMatchObject({ verdict: 'same' });
  });

  test('what looks the same and is not differs, and why is said', () => {
    const row = (expected: string, received: string) =>
      compareAttributes({ ...maya, department: expected }, { ...maya, department: received })[4];
    expect(row('People Ops', 'People\u00A0Ops')).toMatchObject({
      verdict: 'differs',
      difference: { kind: 'blank', in: 'second', character: 'U+00A0' },
    });
    expect(row('People', 'Finance')).not.toHaveProperty('difference');
    expect(row('People', 'People')).not.toHaveProperty('difference');
  });

  test('what came in another format is not missing', () => {
    const nothing = { ...maya, firstName: null, lastName: null, jobTitle: null };
    const noted = [
      problem('NAME_UNSPLIT', { key: 'displayName', attributes: 'lastName' }),
      problem('ATTRIBUTE_FORM', { attribute: 'jobTitle', form: 'unreadable' }),
      problem('ATTRIBUTE_FORM', { attribute: 'firstName', form: 'list' }),
    ];
    expect(compareAttributes(maya, nothing, noted).map(({ verdict }) => verdict)).toEqual([
      'missing',
      'elsewhere',
      'same',
      'elsewhere',
      'same',
    ]);
    expect(countGood(compareAttributes(maya, nothing, noted))).toBe(2);
  });

  test('each row has both values as they are, in the guide’s order', () => {
    const expected = { ...maya, lastName: null, jobTitle: ' ' };
    const received = { ...maya, firstName: 'Mia', email: null };
    expect(compareAttributes(expected, received)).toEqual([
      { attribute: 'firstName', expected: 'Maya', received: 'Mia', verdict: 'differs' },
      { attribute: 'lastName', expected: null, received: 'Okafor', verdict: 'present' },
      { attribute: 'email', expected: maya.email, received: null, verdict: 'missing' },
      { attribute: 'jobTitle', expected: ' ', received: maya.jobTitle, verdict: 'present' },
      {
        attribute: 'department',
        expected: maya.department,
        received: maya.department,
        verdict: 'same',
      },
    ]);
    expect(countGood(compareAttributes(expected, received))).toBe(3);
    expect(countGood([])).toBe(0);
  });

  test('no value is none for each of the five', () => {
    expect(noValues).toEqual(Object.fromEntries(attributeIds.map((id) => [id, null])));
    expect(attributeIds).toEqual(['firstName', 'lastName', 'email', 'jobTitle', 'department']);
  });

  const value = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { nil: null });
  const values = fc.record({
    firstName: value,
    lastName: value,
    email: value,
    jobTitle: value,
    department: value,
  });

  test('any two users compare: five rows, never good without a received value', () => {
    fc.assert(
      fc.property(values, values, (expected, received) => {
        const rows = compareAttributes(expected, received);
        expect(rows.map((row) => row.attribute)).toEqual([...attributeIds]);
        for (const row of rows) {
          if (row.verdict === 'same') continue;
          const blank = row.received === null || asSeen(row.received) === '';
          expect(row.verdict === 'missing').toBe(blank);
        }
      }),
    );
  });

  test('a user compared with itself never differs', () => {
    fc.assert(
      fc.property(values, (any) => {
        expect(compareAttributes(any, any).some((row) => row.verdict === 'differs')).toBe(false);
      }),
    );
  });
});
