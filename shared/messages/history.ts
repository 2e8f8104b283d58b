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
  'never-worked': ({ tests }) => `None of the last ${count(tests)} tests worked.`,
  token: ({ same, refused }) => tokenMessage(same, refused),
  'host-changed': ({ from, to }) => `The address leads to another host: then ${from}, now ${to}.`,
  'path-changed': 'The host is the same, but another address is stored than then.',
  'route-changed': ({ from, to }) =>
    `The way there is another one: then ${routeMessage(from)}, now ${routeMessage(to)}.`,
  'network-changed': 'This computer is in another network than then.',
  'issuer-changed': ({ from, to }) =>
    `The host’s certificate has another issuer: then ${from}, now ${to}.`,
});

/** A history note as one or two sentences; empty where there is nothing worth saying. */
export function historyMessage(note: HistoryNote, today: Date = new Date()): string {
  return messageByCode(notes(today), note);
}

function tokenMessage(same: boolean | null, refused: boolean): string {
  if (same === null) {
    return refused ? 'Whether another token was stored in between is not recorded.' : '';
  }
  if (!same) return 'Another token has been stored since then.';
  return refused
    ? 'The stored token is the same as then, so Wisq has probably replaced or withdrawn it.'
    : 'The stored token is the same as then.';
}

function nowMessage(problem: Problem): string {
  const { what } = problemMessage(problem);
  const status = problem.params['status'];
  return status === undefined ? what : `${clause(what)} (${String(status)}).`;
}
