import { type Params, problem } from '../../../shared/domain/problems/problem.ts';
import type { ProxyEntry } from '../route/parse-routes.ts';
import { RouteFailure } from '../transport.ts';

/** A proxy's response to CONNECT, as far as anything depends on it. Its text is never kept. */
export interface ConnectResponse {
  readonly status: number;
  /** The authentication schemes it offers, in its order (RFC 9110 §11.7.1). */
  readonly schemes: readonly string[];
}

const knownSchemes = ['Basic', 'Digest', 'NTLM', 'Negotiate', 'Bearer', 'Kerberos'];

/**
 * The schemes in Proxy-Authenticate headers. Several challenges may share a header, separated by
 * commas like their parameters: a word counts as a scheme when it is where one may begin and is
 * not followed by `=`. Unknown ones are called `other`: nothing a proxy wrote gets any further.
 */
export function offeredSchemes(headers: readonly string[]): readonly string[] {
  const found = headers.flatMap((header) =>
    [...withoutQuoted(header).matchAll(/(?:^|,)\s*([!#$%&'*+.^`|~\w-]+)(?!\s*=|[\w-])/g)].map(
      ([, word = '']) =>
        knownSchemes.find((known) => known.toLowerCase() === word.toLowerCase()) ?? 'other',
    ),
  );
  return [...new Set(found)];
}

/** A realm may hold commas and words of any kind. */
function withoutQuoted(header: string): string {
  return header.slice(0, 4000).replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

/** Why a proxy's response means that there is no tunnel. `refused`: a sign-in was tried and failed. */
export function connectResponseFailure(
  { name }: ProxyEntry,
  { status, schemes }: ConnectResponse,
  refused: boolean,
): RouteFailure {
  const params: Params = { proxy: name, status };
  if (status === 407) {
    const basic = schemes.includes('Basic');
    // What an admin can type: for NTLM it goes by the system's route, which computes the proof.
    const offer = { schemes: schemes.join(', '), basic, typed: basic || schemes.includes('NTLM') };
    return new RouteFailure(problem('PROXY_SIGN_IN', { ...params, ...offer, refused }), '407');
  }
  const code = status >= 500 ? 'PROXY_BAD_GATEWAY' : 'PROXY_FORBIDDEN';
  return new RouteFailure(problem(code, params), String(status));
}
