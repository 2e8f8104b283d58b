import { stateMeaning } from '../onelogin/provisioning.ts';
import type { UserReading } from '../onelogin/reading.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { AtOneLogin, OneLoginState } from './onelogin-state.ts';

/** What of a reading is kept of one person: where they stand, and why. The first broken link counts. */
export function judgeOneLogin(reading: UserReading): Omit<AtOneLogin, 'at'> {
  const { app, search } = reading;
  if (!search.ok) return unknown(search.problem);
  const { value: found } = search;
  if (found.kind === 'none') return state('not-found');
  if (found.kind === 'several') {
    return unknown(problem('ONELOGIN_USER_SEVERAL', { count: found.count }));
  }
  if (found.user.account === 'suspended') return state('suspended');
  if (app === null) return unknown(null);
  if (!app.ok) return unknown(app.problem);
  const { assigned, userApp } = app.value;
  const meaning = stateMeaning(userApp?.state ?? null);
  // Who was sent had a user name when it mattered.
  if (meaning !== 'done' && found.user.userName?.trim() === '') return state('no-username');
  if (assigned === false) return state('not-assigned');
  if (assigned === null) return unknown(problem('ONELOGIN_ASSIGNMENT_UNCLEAR'));
  switch (meaning) {
    case 'approval':
      return state('waiting');
    case 'working':
      return state('working');
    case 'done':
      return state('done');
    case 'failed':
      return { ...state('failed'), text: failureText(reading) };
    default:
      return unknown(null);
  }
}

function failureText({ failure }: UserReading): string | null {
  return failure?.ok === true ? (failure.value?.text ?? null) : null;
}

function state(known: OneLoginState): Omit<AtOneLogin, 'at'> {
  return { state: known, text: null, problem: null };
}

function unknown(why: Problem | null): Omit<AtOneLogin, 'at'> {
  return { ...state('unknown'), problem: why };
}
