import type { HistoryNote } from '../domain/check/history.ts';
import type { Problem } from '../domain/problems/codes.ts';
import { routeWords } from './check.ts';
import { count, onDayAt } from './format.ts';
import { problemWords } from './problems.ts';

/** A history note as one or two sentences; empty where there is nothing worth saying. */
export function historyWords(note: HistoryNote, now: Date = new Date()): string {
  switch (note.code) {
    case 'worked':
      return `Worked ${onDayAt(note.at, now)}.${note.now === null ? '' : ` Now: ${nowWords(note.now)}`}`;
    case 'never-worked':
      return `None of the last ${count(note.tests)} tests worked.`;
    case 'token':
      return tokenWords(note.same, note.refused);
    case 'host-changed':
      return `The address leads to another host: then ${note.from}, now ${note.to}.`;
    case 'path-changed':
      return 'The host is the same, but another address is stored than then.';
    case 'route-changed':
      return `The way there is another one: then ${routeWords(note.from)}, now ${routeWords(note.to)}.`;
    case 'network-changed':
      return 'This computer is in another network than then.';
    case 'issuer-changed':
      return `The host’s certificate has another issuer: then ${note.from}, now ${note.to}.`;
  }
}

function tokenWords(same: boolean | null, refused: boolean): string {
  if (same === null) {
    return refused ? 'Whether another token was stored in between is not recorded.' : '';
  }
  if (!same) return 'Another token has been stored since then.';
  return refused
    ? 'The stored token is the same as then, so Wisq has probably replaced or withdrawn it.'
    : 'The stored token is the same as then.';
}

function nowWords(problem: Problem): string {
  const { what } = problemWords(problem);
  const status = problem.facts['status'];
  return status === undefined ? what : `${what.replace(/\.$/, '')} (${String(status)}).`;
}
