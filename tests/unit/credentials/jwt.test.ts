import { describe, expect, it } from 'vitest';
import { exactJwtPrefix, isOddJwt, jwtProof } from '../../../main/credentials/paste/jwt.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const head = part({ alg: 'HS256', typ: 'JWT' });
const body = part({ sub: 'acme' });
const whole = `${head}.${body}.${'aB3-'.repeat(10)}xyz`;

describe('what a JSON Web Token proves of itself', () => {
  it.each([
    ['exact', whole],
    ['exact', `${part({ alg: 'RS256' })}.${body}.${'aB3-'.repeat(85)}xy`],
    ['exact', `${part({ alg: 'none' })}.${body}.`],
    ['complete', `${head}.${body}.${'aB3-'.repeat(5)}`],
    ['complete', `${head}.${body}.${'aB3-'.repeat(12)}`],
    ['begun', head],
    ['begun', `${head}.${body.slice(0, 5)}`],
    ['begun', `${head}.${body}.`],
    ['begun', `${head}.${body}.aB3!`],
    ['none', 'eyJhYmMiOjF9'],
    ['none', 'wsq_scim_7Gk2pQ9dXv4LmT8rZc1YbN6h'],
    ['none', ''],
  ])('%s: %s', (proof, text) => expect(jwtProof(text)).toBe(proof));

  it('is odd when its signature is cut or has something glued to it, and is no words', () => {
    expect(isOddJwt(whole)).toBe(false);
    expect(isOddJwt(whole.slice(0, -4))).toBe(true);
    expect(isOddJwt(`${whole}Best`)).toBe(true);
    expect(
      isOddJwt(`${head}.${body}.${Buffer.from('not-a-signature').toString('base64url')}`),
    ).toBe(false);
  });

  it('shows where it ends when something is glued to it', () => {
    expect(exactJwtPrefix(`${whole}Best`)).toBe(whole);
    expect(exactJwtPrefix(whole)).toBe(null);
    expect(exactJwtPrefix('wsq_scim_7Gk2pQ9d')).toBe(null);
  });
});
