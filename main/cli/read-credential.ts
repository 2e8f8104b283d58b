import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { clientPrompts } from '../../shared/messages/terminal.ts';
import type { ApiCredential } from '../onelogin/tokens.ts';
import { readSecretLines } from './read-secret-lines.ts';
import type { TokenInput } from './read-token.ts';

/**
 * Client ID and Client Secret from standard input: one a line, or, typed by a person, two lines that
 * are not shown. Out: null when the person gave up (Ctrl-C); TERMINAL_CLIENT_MISSING, or
 * TERMINAL_CLIENT_INVALID for anything but two lines of which each can be a part of a credential.
 */
export async function readCredential(
  input: TokenInput,
  ask: (text: string) => void,
): Promise<Result<ApiCredential | null>> {
  const text = await readText(input, ask);
  if (text === null) return ok(null);
  return credentialOf(linesOf(text));
}

/** The lines of a text that hold something, without what editors leave at their ends. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Client ID and Client Secret, one a line. TERMINAL_CLIENT_MISSING, TERMINAL_CLIENT_INVALID */
export function credentialOf(lines: readonly string[]): Result<ApiCredential> {
  const [clientId, clientSecret, another] = lines;
  if (clientId === undefined) return fail('TERMINAL_CLIENT_MISSING');
  if (clientSecret === undefined || another !== undefined) return fail('TERMINAL_CLIENT_INVALID');
  // RFC 7617: the first colon ends the id.
  if (!/^[\x21-\x39\x3b-\x7e]{1,512}$/.test(clientId)) return fail('TERMINAL_CLIENT_INVALID');
  if (!/^[\x21-\x7e]{1,512}$/.test(clientSecret)) return fail('TERMINAL_CLIENT_INVALID');
  return ok({ clientId, clientSecret });
}

function readText(input: TokenInput, ask: (text: string) => void): Promise<string | null> {
  return readSecretLines(input, ask, [clientPrompts.id, clientPrompts.secret]);
}
