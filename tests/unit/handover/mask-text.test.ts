import { describe, expect, it } from 'vitest';
import { letters } from '../../../shared/domain/handover/mask/people.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { addMaya, looked, mayaId } from '../../support/setup-state.ts';
import { addJonas, agreed, answer, confirmed, jonas, text } from './masked.ts';

describe('letters for users', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('the one after %i others is %s', (index, expected) => expect(letters(index)).toBe(expected));
});

describe('names in a text', () => {
  it('are those of test users, by whatever of them was typed or received', () => {
    expect(text('Maya Okafor, Maya, Okafor, maya.okafor@northwind.example', addMaya)).toBe(
      'User A, User A, User A, User A',
    );
    expect(text('Jonas Lindqvist (jlindqvist)', addMaya, addJonas)).toBe('User B (User B)');
    const typed: NewEntry = {
      type: 'user.expected',
      userId: mayaId,
      expected: { ...noValues, firstName: 'Amaka' },
    };
    expect(text('Amaka', addMaya, typed)).toBe('User A');
    const found = looked(mayaId, { ...noValues, lastName: 'Adeyemi' });
    expect(text('Adeyemi, somebody', addMaya, found)).toBe('User A, User A');
  });

  it('are those of people at Wisq and project leads, numbered as they came', () => {
    const known = [
      confirmed('Ines Albrecht'),
      agreed('Paula Berg'),
      confirmed('Lee Park'),
      agreed('Rosa Kern'),
    ];
    expect(text('Ines Albrecht, Lee Park, Paula Berg, Rosa Kern', ...known)).toBe(
      'Wisq contact 1, Wisq contact 2, Project lead 1, Project lead 2',
    );
    const declined: NewEntry = {
      type: 'user.declined',
      userId: mayaId,
      by: 'Omar Said',
      note: '',
      ...answer,
    };
    expect(text('Omar and Ines', ...known, declined, confirmed('Ines Albrecht'))).toBe(
      'Wisq contact 3 and Wisq contact 1',
    );
  });

  it('are found whatever their case or normal form, and parts of them too', () => {
    const zoe: NewEntry = {
      ...addMaya,
      userName: 'zoe',
      expected: { ...noValues, firstName: 'Zoë', lastName: "O'Brien" },
    } as NewEntry;
    expect(text("ZOË, Zoe\u0308, o'brien, Brien", zoe)).toBe('User A, User A, User A, User A');
  });

  it('are of the user who was added first where two share one', () => {
    const other = { ...addJonas, expected: { ...jonas, lastName: 'Okafor' } } as NewEntry;
    expect(text('Okafor', addMaya, other)).toBe('User A');
  });

  it('are not found inside other words when they are short, and not made of signs', () => {
    const short = {
      ...addMaya,
      userName: 'al',
      expected: { ...noValues, firstName: 'Ann', lastName: '--' },
    } as NewEntry;
    expect(text('Ann has an annual plan -- al, also', short)).toBe(
      'User A has an annual plan -- User A, also',
    );
  });

  it('hide any other e-mail address as well, with people and without', () => {
    expect(text('Ask bo@else.example, please')).toBe('Ask [e-mail], please');
    expect(text('Ask bo@else.example, or <x@y>; then Maya', addMaya)).toBe(
      'Ask [e-mail], or <[e-mail]>; then User A',
    );
  });

  it('are not made up where one of two was not typed', () => {
    for (const part of ['firstName', 'lastName']) {
      const half = { ...addMaya, expected: { ...noValues, [part]: 'Amaka' } } as NewEntry;
      expect(text('null and Amaka', half)).toBe('null and User A');
    }
  });

  it('are not found by words of one or two letters', () => {
    const expected = { ...noValues, firstName: 'J. Jan', lastName: 'de Boer' };
    const jan = { ...addMaya, userName: 'x', expected } as NewEntry;
    expect(text('De facto, J is Jan', jan)).toBe('De facto, J is User A');
  });

  it('are found inside other words from four letters on, and without blanks around them', () => {
    expect(text('Mayas plan', addMaya)).toBe('User As plan');
    const li = {
      ...addMaya,
      userName: 'x',
      expected: { ...noValues, firstName: ' Li ' },
    } as NewEntry;
    expect(text('Li, list', li)).toBe('User A, list');
  });

  it('stay hidden where nobody can say whose they are', () => {
    const mason = { ...addMaya, expected: { ...noValues, lastName: 'Mason' } } as NewEntry;
    // A long s: the same letter in every comparison without case, and another one in small letters.
    expect(text('Ma\u017fon', mason)).toBe('[name]');
    expect(text('maya@else.example', addMaya)).toBe('User [e-mail]');
  });

  it('leave a text of a journal without people as it was written', () => {
    expect(text('Zoe\u0308')).toBe('Zoe\u0308');
  });

  it('may hold any sign without becoming a pattern', () => {
    const odd = {
      ...addMaya,
      userName: 'a.b*c(d)[e]',
      expected: { ...noValues, lastName: 'x|yyy' },
    } as NewEntry;
    expect(text('a.b*c(d)[e] and x|yyy, not aXbbc', odd)).toBe('User A and User A, not aXbbc');
  });
});
