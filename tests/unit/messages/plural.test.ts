import { expect, test } from 'vitest';
import { messageByCode } from '../../../shared/messages/by-code.ts';
import { plural } from '../../../shared/messages/plural.ts';

test.each([
  [0, 'users'],
  [1, 'user'],
  [2, 'users'],
  [21, 'users'],
  [1000, 'users'],
])('of %i the English plural is chosen', (n, form) => {
  expect(plural(n, { one: 'user', other: 'users' })).toBe(form);
});

test('a form that a language has and a message does not is the general one', () => {
  expect(plural(1, { other: 'users' })).toBe('users');
});

test('a message by its code is a text, or is made of what comes with the code', () => {
  type Event = { code: 'begun' } | { code: 'ticked'; tasks: number };
  const messages = { begun: 'Begun', ticked: ({ tasks }: { tasks: number }) => `${tasks} ticked` };
  expect(messageByCode<Event>(messages, { code: 'begun' })).toBe('Begun');
  expect(messageByCode<Event>(messages, { code: 'ticked', tasks: 3 })).toBe('3 ticked');
  const unknown = { code: 'gone' } as unknown as Event;
  expect(() => messageByCode<Event>(messages, unknown)).toThrow('gone');
});
