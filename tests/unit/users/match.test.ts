import { describe, expect, it } from 'vitest';
import { looksLikeEmail, matchingUsers } from '../../../main/users/match.ts';
import { address, maya, other } from '../../support/searched.ts';

describe('the users of a page that match', () => {
  const ids = (...args: Parameters<typeof matchingUsers>) =>
    matchingUsers(...args).map(({ id }) => id);

  it('are those of that name, without case and blanks', () => {
    const all = [other, { id: '2', userName: ' MAYA ' }, { id: '3' }, 'no user', null];
    expect(ids(all, 'maya', 'userName')).toEqual(['2']);
    expect(ids(all, ' Maya', 'userName')).toEqual(['2']);
  });

  it('are those with that address, whatever their name', () => {
    const two = { id: '2', userName: 'x', emails: [{ value: 'a@x.example' }, { value: address }] };
    const nameless = { id: '3', emails: [{ value: address.toUpperCase() }] };
    const another = { id: '5', emails: [{ value: 'm@x.example' }] };
    const all = [other, two, nameless, { id: '4', userName: address }, another];
    expect(ids(all, address, 'email')).toEqual(['2', '3']);
    expect(ids(all, address, 'userName')).toEqual(['4']);
  });

  it('are listed once each, unless they have no id', () => {
    const { userName } = maya;
    const all = [maya, maya, { userName }, { userName }, { ...maya, id: '2' }];
    expect(ids(all, address, 'userName')).toEqual(['1', null, null, '2']);
  });
});

describe('an address', () => {
  it.each([
    ['m@x.example', true],
    [' m@x.example\n', true],
    ['m@localhost', true],
    ['m', false],
    ['@x.example', false],
    ['m@', false],
    ['m@x@y', false],
    ['m m@x.example', false],
    ['m@x.example y', false],
  ])('%j: %s', (text, is) => expect(looksLikeEmail(text)).toBe(is));
});
