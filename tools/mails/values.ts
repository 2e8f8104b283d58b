import * as fc from 'fast-check';

// What servers issue, made without looking at how the app reads it.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

const from = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength });

const base62 = letters + digits;
const base64url = `${base62}-_`;

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const bytes = (count: number) =>
  fc
    .uint8Array({ minLength: count, maxLength: count })
    .map((all) => Buffer.from(all).toString('base64url'));

const signatures: Readonly<Record<string, number>> = {
  HS256: 32,
  HS512: 64,
  RS256: 256,
  ES256: 64,
};

/** A JSON Web Token with a signature as long as its algorithm makes it. */
const jwt = fc
  .tuple(
    fc.constantFrom(...Object.keys(signatures)),
    fc.record({
      sub: fc.stringMatching(/^[a-z]{2,12}-\d{1,6}$/),
      scope: fc.constantFrom('scim', 'scim:read scim:write', 'users'),
      exp: fc.integer({ min: 1_900_000_000, max: 2_100_000_000 }),
    }),
  )
  .chain(([alg, claims]) =>
    bytes(signatures[alg] ?? 32).map(
      (signature) => `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}.${signature}`,
    ),
  );

/** One whose signature is as long as nobody's, as in examples and of private algorithms. */
const oddJwt = fc
  .tuple(fc.stringMatching(/^[a-z]{3,9}$/), from(base64url, 20, 40))
  .map(([sub, end]) => `${encoded({ alg: 'HS256' })}.${encoded({ sub })}.${end}x`);

const withBoth = (text: string) => `${text}k7`;

/** Every kind of token that is tried, by its name. */
export const tokenKinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
  jwt,
  'odd jwt': oddJwt,
  prefixed: fc
    .tuple(fc.constantFrom('wsq_scim_', 'wisq_live_', 'sk-', 'key.', 'wq1~'), from(base62, 20, 60))
    .map(([prefix, text]) => withBoth(prefix + text)),
  hex: from('0123456789abcdef', 38, 62).map((text) => `a3${text}`),
  guid: fc.uuid(),
  base64: from(`${base62}+/`, 30, 80).chain((text) =>
    fc.constantFrom('', '=', '==').map((end) => withBoth(text) + end),
  ),
  base64url: fc
    .tuple(
      fc.constantFrom('_', '-', '', '__'),
      from(base64url, 24, 70),
      fc.constantFrom('', '_', '-'),
    )
    .map(([begin, text, end]) => begin + withBoth(text) + end),
  'secret-token': from(base64url, 20, 50).map((text) => `secret-token:${withBoth(text)}`),
  sanctum: fc
    .tuple(fc.integer({ min: 1, max: 9999 }), from(base62, 40))
    .map(([id, text]) => `${id}|${text}`),
  colon: fc
    .tuple(fc.constantFrom('wisqkey', 'acme', 'token', 'key'), from(base62, 24, 40))
    .map(([name, text]) => `${name}:${withBoth(text)}`),
  dotted: fc
    .tuple(from(base64url, 20, 24), from(base64url, 40, 44))
    .map(([a, b]) => `SG.${withBoth(a)}.${withBoth(b)}`),
  equals: fc
    .tuple(from(base62, 14, 20), from(base62, 14, 20))
    .map(([a, b]) => `${withBoth(a)}=${b}`),
  long: from(base64url, 200, 700).map(withBoth),
  short: fc.constantFrom('hunter2-77', 'p4ss-phrase9', 'Wisq2027x', 'tok_9f8e7d', 's3cr3t.key'),
  'looks encoded': fc
    .tuple(
      from(base62, 16, 24),
      fc.constantFrom('=20', '%2B', '&amp;', '\\_', '=3D', '%E2%80%8B'),
      from(base62, 16, 24),
    )
    .map(([a, odd, b]) => withBoth(a) + odd + b),
};

const word = fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/);

/** A base URL as a server issues it. */
export const anyUrl = fc
  .tuple(
    fc.oneof(
      word.map((one) => `${one}.wisq.example`),
      fc.constant('scim.wisq.example'),
      word.map((one) => `${one}-eu.api.wisq.example:8443`),
    ),
    fc.oneof(
      fc.constantFrom('/scim/v2', '/scim/v2/', '/api/scim', '', '/scim'),
      word.map((one) => `/scim/v2/tenants/${one}-7`),
      fc.tuple(word, word).map(([a, b]) => `/t/${a}_${b}/scim/v2`),
      fc.uuid().map((id) => `/scim/v2/${id}`),
    ),
  )
  .map(([host, path]) => `https://${host}${path}`);
