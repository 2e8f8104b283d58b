import { expect, test } from 'vitest';
import { arrivalMessage } from '../../../shared/messages/arrival.ts';
import { addMaya, looked, maya, mayaId, stateOf } from '../../support/setup-state.ts';

test.each([
  [maya, 'All five attributes are there.'],
  [{ ...maya, department: null }, '1 of 5 attributes needs attention.'],
  [{ ...maya, department: null, jobTitle: 'Else' }, '2 of 5 attributes need attention.'],
])('the notification names the user and no value', (received, body) => {
  const [user] = stateOf(addMaya, looked(mayaId, received)).users;
  if (user === undefined) throw new Error('no user');
  const message = arrivalMessage(user);
  expect(message).toEqual({ title: 'Maya Okafor arrived at Wisq', body });
  for (const value of [maya.email, maya.jobTitle, maya.department]) {
    expect(JSON.stringify(message)).not.toContain(value);
  }
});
