import { stepById } from '../domain/guide/index.ts';
import { type NextMove, nextMove } from '../domain/setup/next-action.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { tidy } from '../domain/text/sanitize.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import { attributeNames } from './attributes.ts';
import { capital, list, spelt } from './format.ts';
import { problemWords } from './problems.ts';

/** Whose move it is, said to two people at once: neither of them is "you". */
export const partyMoves: Readonly<Record<NextMove['who'], string>> = {
  admin: 'The admin’s move',
  network: 'The network team’s move',
  wisq: 'Wisq’s move',
  wait: 'Nobody’s move: wait, then try again',
  nobody: 'Nobody’s move',
};

/**
 * Where a set-up stands, in one sentence or two. In: its state. Out: what both people on a call need
 * first; it follows from the same next move as everything else in the window.
 */
export function callSentence(state: SetupState): string {
  const { next } = nextMove(state);
  switch (next.code) {
    case 'prepare':
      return 'The set-up has begun. What it needs is not checked yet.';
    case 'add-app':
      return 'The app is not added in OneLogin yet.';
    case 'paste-credentials':
      return 'Wisq’s address and token are not stored on the admin’s computer.';
    case 'test-connection':
      return 'Address and token are stored. The connection is not tested yet.';
    case 'fix-connection':
      return next.problem === null
        ? 'The connection does not work.'
        : `The connection does not work. ${problemWords(next.problem).what}`;
    case 'configure':
      return 'The connection works from the admin’s computer. OneLogin is not set up to the end yet.';
    case 'provisioning':
      return 'The connection works. Provisioning is not enabled in OneLogin yet.';
    case 'attributes':
      return 'Provisioning is enabled. The attribute mapping is not checked yet.';
    case 'add-test-users':
      return `Steps 1 to ${stepById('attributes').number ?? 4} are done. No test user is named yet.`;
    case 'assign':
      return `${tidy(next.userName)} is not assigned in OneLogin yet.`;
    case 'approve':
      return `${tidy(next.userName)} is assigned and waits for approval in OneLogin.`;
    case 'look':
      return state.users.some((user) => user.lastLook !== null)
        ? `${tidy(next.userName)} has not arrived at Wisq yet.`
        : `${tidy(next.userName)} is assigned and approved. Nobody has looked at Wisq yet.`;
    case 'fix-attributes':
      return lacking(state);
    case 'fix-declined':
      return `Wisq declined ${tidy(next.userName)}.`;
    case 'fix-look':
      return next.problem === null
        ? `Looking for ${tidy(next.userName)} failed.`
        : `Looking for ${tidy(next.userName)} failed. ${problemWords(next.problem).what}`;
    case 'wisq-confirms':
      return waiting(state, next.users);
    case 'agree-rollout':
      return 'Wisq has confirmed every test user. Roll-out is not agreed yet.';
    case 'assign-more':
      return 'Roll-out is agreed. The agreed users are not assigned yet.';
    case 'done':
      return `The set-up is done. ${users(state.users.length)} confirmed by Wisq, roll-out agreed.`;
  }
}

const users = (n: number) => `${capital(spelt(n))} test ${n === 1 ? 'user' : 'users'}`;

function lacking(state: SetupState): string {
  for (const user of state.users) {
    const { arrived, complete, confirmed, comparison } = userProgress(user);
    if (!arrived || complete || confirmed || comparison === null) continue;
    const missing = comparison.filter((row) => row.verdict === 'missing');
    const rows =
      missing.length > 0 ? missing : comparison.filter((row) => row.verdict === 'differs');
    const names = list(rows.map((row) => attributeNames[row.attribute]));
    return missing.length > 0
      ? `${tidy(userLabel(user))} arrived without ${names}.`
      : `${tidy(userLabel(user))} arrived with another value in ${names}.`;
  }
  return 'A test user arrived incomplete.';
}

function waiting(state: SetupState, open: number): string {
  const total = state.users.length;
  if (open < total) {
    return `Wisq has confirmed ${spelt(total - open)} of ${spelt(total)} test users.`;
  }
  return `${users(total)} arrived with all five attributes. Wisq has not confirmed them yet.`;
}
