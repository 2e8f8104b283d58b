import { describe, expect, it } from 'vitest';
import { connectResponseFailure } from '../../../main/connection/sockets/connect-response.ts';

const proxy = { kind: 'http', host: 'p.example', port: 8080, name: 'p.example:8080' } as const;

function told(status: number, schemes: readonly string[] = [], refused = false) {
  const { problem, code, phase, passable } = connectResponseFailure(
    proxy,
    { status, schemes },
    refused,
  );
  expect([phase, passable]).toEqual(['route', false]);
  return { problem: problem.code, params: problem.params, code };
}

describe('a proxy that opens no tunnel', () => {
  it.each([
    [302, 'PROXY_FORBIDDEN'],
    [403, 'PROXY_FORBIDDEN'],
    [499, 'PROXY_FORBIDDEN'],
    [500, 'PROXY_BAD_GATEWAY'],
    [503, 'PROXY_BAD_GATEWAY'],
  ])('%s: %s', (status, problem) => {
    const params = { proxy: 'p.example:8080', status };
    expect(told(status)).toEqual({ problem, params, code: String(status) });
  });

  it.each<[readonly string[], string, boolean, boolean]>([
    [['Negotiate', 'Basic'], 'Negotiate, Basic', true, true],
    [['NTLM'], 'NTLM', false, true],
    [['Negotiate', 'Digest'], 'Negotiate, Digest', false, false],
    [[], '', false, false],
  ])('407 with %j asks for a sign-in', (offered, schemes, basic, typed) => {
    for (const refused of [true, false]) {
      expect(told(407, offered, refused)).toEqual({
        problem: 'PROXY_SIGN_IN',
        params: { proxy: 'p.example:8080', status: 407, schemes, basic, typed, refused },
        code: '407',
      });
    }
  });
});
