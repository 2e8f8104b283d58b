import type { Transport } from '../../main/connection/transport.ts';
import type { Reply } from '../../tools/fixtures/scim-answers.ts';

/**
 * A transport that reaches everything and answers each request as told, with no network at all.
 * In: the reply to a query; `sent` holds the queries in order.
 */
export function scriptedTransport(reply: (query: URLSearchParams, at: number) => Reply) {
  const sent: Readonly<Record<string, string>>[] = [];
  const state = { closed: 0 };
  const none = { notes: [], times: {} };
  const transport: Transport = {
    route: 'scripted',
    reach: async () => none,
    resolve: async () => ({ addresses: [], literal: false }),
    connect: async () => ({ address: '' }),
    secure: async () => null,
    warm: () => {},
    exchange: async ({ path }) => {
      const query = new URL(path, 'https://x').searchParams;
      sent.push(Object.fromEntries(query));
      const { status, body = '', headers = {} } = reply(query, sent.length - 1);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return {
        status,
        headers: { 'content-type': 'application/scim+json', ...headers },
        body: Buffer.from(text),
        bodyEnd: 'whole',
        firstByteMs: 1,
        ms: 1,
        opening: {},
      };
    },
    close: () => void (state.closed += 1),
  };
  return { transport, sent, state };
}
