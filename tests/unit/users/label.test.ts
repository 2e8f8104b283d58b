import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { addMaya, looked, maya, mayaId, stateOf } from '../../support/setup-state.ts';

const userName = 'maya.okafor@northwind.example';
function label(expected: object, ...entries: readonly NewEntry[]): string {
  const added = { ...addMaya, expected: { ...noValues, ...expected } } as NewEntry;
  const [user] = stateOf(added, ...entries).users;
  if (user === undefined) throw new Error('no user');
  return userLabel(user);
}

describe('how a test user is called', () => {
  it('is by first and last name as typed, or by the one that was', () => {
    expect(label({ firstName: 'Maya', lastName: 'Okafor' })).toBe('Maya Okafor');
    expect(label({ firstName: ' Maya ', lastName: null })).toBe('Maya');
    expect(label({ firstName: '', lastName: ' Okafor' })).toBe('Okafor');
  });

  it('is as received where no name was typed, and by the username where none came', () => {
    const received = looked(mayaId, { ...maya, firstName: 'May' });
    expect(label({}, received)).toBe('May Okafor');
    expect(label({ firstName: 'Maya' }, received)).toBe('Maya');
    expect(label({ firstName: ' ', lastName: '\t' }, received)).toBe('May Okafor');
    expect(label({})).toBe(userName);
    expect(label({ email: 'm@x.example', jobTitle: 'Lead' }, looked(mayaId, 'not-found'))).toBe(
      userName,
    );
  });
});
