import { type Problem, problem } from '../problems/problem.ts';
import { secretByteLimit, utf8Length } from './size.ts';

/** A token that expires within this many days is worth a note. */
const expiryNoteDays = 14;

const dayMs = 86_400_000;

/**
 * What is wrong, or worth knowing, about a bearer token after cleaning.
 * In: the token and the time. Out: failures first, then notes; empty when all is well.
 * TOKEN_EXPIRED and TOKEN_EXPIRES_SOON are notes here: this computer's clock may be wrong and the
 * server decides. No fact holds any part of the token.
 */
export function checkToken(token: string, now: Date): Problem[] {
  if (token.trim() === '') return [problem('TOKEN_MISSING')];
  const found: Problem[] = [];
  const bytes = utf8Length(token);
  if (bytes > secretByteLimit) {
    found.push(problem('TOKEN_TOO_LONG', { bytes, limit: secretByteLimit }));
  }
  const bad = firstBadCharacter(token);
  if (bad !== null) found.push(problem('TOKEN_CHARACTERS', bad));
  const expiry = jwtExpiry(token);
  if (expiry !== null) found.push(...expiryNotes(expiry, now));
  return found;
}

/**
 * When a JWT expires, as ISO 8601; null when the token is no JWT or names no readable `exp`
 * (RFC 7519 §4.1.4: seconds since 1970). The signature is not, and cannot be, checked.
 */
export function jwtExpiry(token: string): string | null {
  const parts = token.split('.');
  const payload = parts[1];
  if (parts.length !== 3 || payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(decodeBase64Url(payload));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return null;
    return typeof claims.exp === 'number' ? new Date(claims.exp * 1000).toISOString() : null;
  } catch {
    return null;
  }
}

function expiryNotes(expiry: string, now: Date): Problem[] {
  const leftMs = Date.parse(expiry) - now.getTime();
  if (leftMs <= 0) return [problem('TOKEN_EXPIRED', { expiresAt: expiry })];
  if (leftMs > expiryNoteDays * dayMs) return [];
  return [
    problem('TOKEN_EXPIRES_SOON', { expiresAt: expiry, daysLeft: Math.floor(leftMs / dayMs) }),
  ];
}

/**
 * Only visible ASCII can stand in a bearer token (RFC 6750 §2.1 allows even less; what else a
 * server issues is its own business). `position` counts characters from 1.
 */
function firstBadCharacter(token: string): { kind: string; position: number } | null {
  const characters = Array.from(token);
  const at = characters.findIndex((character) => !/[\x21-\x7e]/.test(character));
  if (at < 0) return null;
  const character = characters[at] ?? '';
  return { kind: kindOf(character), position: at + 1 };
}

function kindOf(character: string): string {
  if (/[\r\n]/.test(character)) return 'line-break';
  if (/\s/.test(character)) return 'white-space';
  return /[\p{Cc}\p{Cf}]/u.test(character) ? 'invisible' : 'not-ascii';
}

function decodeBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}
