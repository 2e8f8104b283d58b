import type { HistoryNote } from '../domain/check/history.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { routeMessage } from './check.ts';
import { clause, count, onDayAt } from './format.ts';
import { problemMessage } from './problems.ts';

const notes = (today: Date): MessagesByCode<HistoryNote> => ({
  worked: ({ at, now }) =>
    now === null
      ? `Worked ${onDayAt(at, today)}.`
      : `Worked ${onDayAt(at, today)}. Now: ${nowMessage(now)}`,
  'never-worked': ({ tests }) => `None of the last ${count(tests)} tests passed.`,
  token: ({ same, refused }) => tokenMessage(same, refused),
  'host-changed': ({ from, to }) => `The URL’s host has changed since: ${from} then, ${to} now.`,
  'path-changed': 'The host is the same, but the URL’s path has changed since.',
  'route-changed': ({ from, to }) =>
    `The route has changed since: ${routeMessage(from)} then, ${routeMessage(to)} now.`,
  'network-changed': 'This computer is on a different network than then.',
  'issuer-changed': ({ from, to }) =>
    `The host’s certificate has a different issuer: ${from} then, ${to} now.`,
});

/** A history note as one or two sentences; empty where there is nothing worth saying. */
export function historyMessage(note: HistoryNote, today: Date = new Date()): string {
  return messageByCode(notes(today), note);
}

function tokenMessage(same: boolean | null, refused: boolean): string {
  if (same === null) {
    return refused ? 'Whether the token has changed since isn’t recorded.' : '';
  }
  if (!same) return 'The token has changed since.';
  return refused
    ? 'The stored token is the same as then, so Wisq has probably replaced or revoked it.'
    : 'The stored token is the same as then.';
}

function nowMessage(problem: Problem): string {
  const { what } = problemMessage(problem);
  const status = problem.params['status'];
  return status === undefined ? what : `${clause(what)} (${String(status)}).`;
}
