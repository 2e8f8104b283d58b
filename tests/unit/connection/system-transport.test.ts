import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../main/connection/limits.ts';
import type { SystemRequest } from '../../../main/connection/system/requests.ts';
import { SystemTransport } from '../../../main/connection/system/system-transport.ts';
import { targetOf } from '../../../main/connection/target.ts';

const { signal } = new AbortController();

function recorded(probe?: string) {
  const sent: SystemRequest[] = [];
  const response = {
    status: 200,
    headers: {},
    body: Buffer.from('{}'),
    bodyEnd: 'whole' as const,
    firstByteMs: 1,
    ms: 1,
  };
  const requests = {
    send: async (request: SystemRequest) => {
      sent.push(request);
      return response;
    },
    chainOf: () => [],
    signedInto: () => null,
    close: () => {},
  };
  const target = targetOf('https://acme.wisq.example/scim/v2');
  return { sent, transport: new SystemTransport(target, defaultLimits, requests, probe) };
}

describe('the system’s own route', () => {
  it('asks first without a token, for SCIM’s ServiceProviderConfig or what it was told', async () => {
    for (const probe of [undefined, '/api/2/users?limit=1']) {
      const { sent, transport } = recorded(probe);
      await transport.reach(signal);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.url).toBe(
        `https://acme.wisq.example${probe ?? '/scim/v2/ServiceProviderConfig'}`,
      );
      expect(sent[0]?.headers['authorization']).toBeUndefined();
    }
  });

  it('sends a token with a read, and nothing else', async () => {
    const { sent, transport } = recorded();
    await transport.exchange({ path: '/scim/v2/Users', token: 'abc' }, signal);
    expect(sent[0]?.json).toBeUndefined();
    expect(sent[0]?.headers).toMatchObject({
      authorization: 'Bearer abc',
      accept: 'application/scim+json, application/json',
    });
    expect(sent[0]?.headers['content-type']).toBeUndefined();
  });

  it('posts JSON with a client’s own sign-in, and no bearer token', async () => {
    const { sent, transport } = recorded();
    const post = { json: '{"a":1}', clientId: 'id', clientSecret: 'secret' };
    const path = '/auth/oauth2/v2/token';
    await transport.exchange({ path, token: 'abc', accept: 'application/json', post }, signal);
    expect(sent[0]).toMatchObject({
      url: 'https://acme.wisq.example/auth/oauth2/v2/token',
      json: '{"a":1}',
      headers: {
        authorization: `Basic ${Buffer.from('id:secret').toString('base64')}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
    });
  });
});
