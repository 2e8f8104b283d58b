import { onTestFinished } from 'vitest';
import { Deadline } from '../../main/connection/deadline.ts';
import { defaultLimits } from '../../main/connection/limits.ts';
import { targetOf } from '../../main/connection/target.ts';
import type { Transport } from '../../main/connection/transport.ts';
import { OneLoginClient } from '../../main/onelogin/client.ts';
import { TokenKeeper } from '../../main/onelogin/tokens.ts';

export const credential = { clientId: 'an-id', clientSecret: 'a-secret-of-some-length' };

/** A client whose answers are made here, without a network: status and body for each path. */
export function scriptedClient(
  mostRequests: number,
  reply: (path: string) => readonly [number, string],
) {
  const sent: string[] = [];
  const transport: Transport = {
    route: 'scripted',
    reach: async () => ({ notes: [], times: {} }),
    resolve: async () => ({ addresses: [], literal: false }),
    connect: async () => ({ address: '' }),
    secure: async () => null,
    warm: () => {},
    exchange: async ({ path }) => {
      sent.push(path);
      const [status, body] = reply(path);
      const headers = { 'content-type': 'application/json' };
      return {
        status,
        headers,
        body: Buffer.from(body),
        bodyEnd: 'whole',
        firstByteMs: 1,
        ms: 1,
        opening: {},
      };
    },
    close: () => {},
  };
  const deadline = new Deadline(new AbortController().signal, 10_000);
  onTestFinished(() => deadline.close());
  const made = new OneLoginClient({
    transport,
    target: targetOf('https://acme.onelogin.com'),
    limits: defaultLimits,
    deadline,
    tokens: new TokenKeeper(credential),
    now: () => new Date(),
    mostRequests,
    pauseMs: 1,
  });
  return { made, sent };
}
