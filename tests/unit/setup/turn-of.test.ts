import { expect, it } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { turnOf } from '../../../shared/domain/setup/onelogin-side.ts';
import { stepStatus } from '../../../shared/domain/setup/step-status.ts';
import { handoverSummary } from '../../../shared/messages/handover-summary.ts';
import { actionMessage } from '../../../shared/messages/next-action.ts';
import { appLook, failedCall, userLook } from '../../../tools/fixtures/onelogin-looks.ts';
import { people } from '../../../tools/fixtures/people.ts';
import { addMaya, mayaId, readyForUsers, stateOf } from '../../support/setup-state.ts';

const [person] = people;
/** Long enough after everything that was said. */
const at = '2026-11-23T12:00:00.000Z';
const assigned: NewEntry = { type: 'user.said', userId: mayaId, what: 'assigned', done: true };
const read = (more: Parameters<typeof userLook>[2]) => userLook(person, mayaId, { at, ...more });

/** What each place says once a test user was assigned and OneLogin was read. */
function said(...looks: readonly NewEntry[]) {
  const state = stateOf(...readyForUsers, addMaya, assigned, ...looks);
  const [user] = state.users;
  if (user === undefined) throw new Error('no user');
  const { owner, problem, task } = turnOf(state, user);
  return {
    turn: `${owner}: ${task} ${problem?.code ?? ''}`.trim(),
    rail: stepStatus(state, 'assign').mark,
    move: actionMessage(nextAction(state).action),
    call: handoverSummary(state),
  };
}

it('is the admin’s to approve where OneLogin waits for that, which is no failure', () => {
  expect(said(appLook({ at }), read({ state: 'provisioning_pending_approval' }))).toEqual({
    turn: 'admin: approve ONELOGIN_APPROVAL_WAITING',
    rail: 'under-way',
    move: 'Approve Maya Okafor in OneLogin.',
    call: 'Maya Okafor is waiting for approval in OneLogin.',
  });
});

it('is nobody’s where OneLogin says that it sent the user: approving again would lead nowhere', () => {
  const sent = 'OneLogin says it sent maya.okafor@northwind.example to Wisq.';
  expect(said(appLook({ at }), read({ state: 'provisioned' }))).toEqual({
    turn: 'wait: wait-and-look ONELOGIN_SENT',
    rail: 'under-way',
    move: 'Wait, then look up Maya Okafor again.',
    call: sent,
  });
  // An empty field is no reason for not being there at all.
  const titleless = read({ state: 'provisioned', user: { values: { ...values, jobTitle: '' } } });
  expect(said(appLook({ at }), titleless).call).toBe(sent);
});

it('is what keeps the user from being there, though OneLogin once sent them', () => {
  const unlicensed = read({ state: 'provisioned', user: { approval: 'unlicensed' } });
  expect(said(appLook({ at }), unlicensed)).toMatchObject({
    turn: 'admin: fix-onelogin ONELOGIN_USER_UNLICENSED',
    rail: 'failed',
  });
});

it.each([
  ['the user', read({ search: failedCall('ONELOGIN_RATE_LIMITED'), app: null })],
  ['the app of the user', read({ app: failedCall('ONELOGIN_NOT_ALLOWED') })],
])('is as if nobody had asked where OneLogin did not say %s', (_what, look) => {
  expect(said(appLook({ at }), look)).toEqual(said());
});

const { firstName, lastName, email, title, department } = person;
const values = { firstName, lastName, email, jobTitle: title, department };
