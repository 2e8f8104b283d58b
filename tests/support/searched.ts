import { defaultLimits } from '../../main/connection/limits.ts';
import { targetOf } from '../../main/connection/target.ts';
import { search, searchOnce } from '../../main/users/search.ts';
import { type Reply, list, scimError } from '../../tools/fixtures/scim-answers.ts';
import { scriptedTransport } from './scripted-transport.ts';

/** A user to search for, another one, and what servers answer. */
export const address = 'maya.okafor@northwind.example';
export const maya = { id: '1', userName: address, emails: [{ value: address }] };
export const other = { id: '9', userName: 'else@northwind.example' };
export const users = (...resources: unknown[]): Reply => ({ status: 200, body: list(resources) });
export const refused: Reply = { status: 400, body: scimError({ scimType: 'invalidFilter' }) };
export const bare: Reply = { status: 400 };
export const unknown: Reply = { status: 501 };
export const broken: Reply = { status: 500 };

/** What a server answers to a query, the first one being number 0. */
export type Answering = (query: URLSearchParams, at: number) => Reply;
export interface Wanted {
  readonly userName?: string;
  readonly email?: string | null;
  readonly queryIndex?: number;
}

/** What a search found, and the filters (or the starts of pages) it asked for. */
export async function searched(
  answer: Answering,
  { userName = address, email = null, queryIndex }: Wanted = {},
) {
  const { transport, sent } = scriptedTransport(answer);
  const options = {
    transport,
    target: targetOf('https://acme.wisq.example/scim/v2'),
    limits: defaultLimits,
    token: 'wq_live_0123456789',
    userName,
    email,
    now: () => new Date('2026-03-02T10:00:00Z'),
    signal: new AbortController().signal,
  };
  const found = await (queryIndex === undefined
    ? search(options)
    : searchOnce(options, queryIndex));
  return {
    ids: found.users.map(({ id }) => id),
    problems: found.problems.map(({ code, params }) => [code, params]),
    sent: sent.map(({ filter, startIndex }) => filter ?? `from ${startIndex}`),
    pages: sent.filter(({ count }) => count !== undefined),
  };
}
