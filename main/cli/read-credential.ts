import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { clientPrompts } from '../../shared/messages/terminal.ts';
import type { ApiCredential } from '../onelogin/tokens.ts';
import { BoundedBytes } from '../storage/bounded.ts';
import type { TokenInput } from './read-token.ts';

/** More than both have, and little enough to read in one go. */
const mostBytes = 16 * 1024;

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
  return text === null ? ok(null) : credentialOf(text);
}

/** The two lines of a credential. TERMINAL_CLIENT_MISSING, TERMINAL_CLIENT_INVALID */
export function credentialOf(text: string): Result<ApiCredential> {
  // A byte order mark, and what editors leave at the ends of lines.
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [clientId, clientSecret, another] = lines;
  if (clientId === undefined) return fail('TERMINAL_CLIENT_MISSING');
  if (clientSecret === undefined || another !== undefined) return fail('TERMINAL_CLIENT_INVALID');
  // RFC 7617: the first colon ends the id.
  if (!/^[\x21-\x39\x3b-\x7e]{1,512}$/.test(clientId)) return fail('TERMINAL_CLIENT_INVALID');
  if (!/^[\x21-\x7e]{1,512}$/.test(clientSecret)) return fail('TERMINAL_CLIENT_INVALID');
  return ok({ clientId, clientSecret });
}

async function readText(input: TokenInput, ask: (text: string) => void): Promise<string | null> {
  if (input.isTTY !== true || input.setRawMode === undefined) {
    const text = new BoundedBytes(mostBytes);
    for await (const chunk of input) if (!text.add(Buffer.from(chunk))) break;
    return text.bytes.toString('utf8');
  }
  ask(clientPrompts.id);
  input.setRawMode(true);
  try {
    return await readTwoLines(input, () => ask(`\n${clientPrompts.secret}`));
  } finally {
    input.setRawMode(false);
    ask('\n');
  }
}

/** Two lines, key by key: in raw mode nothing is shown, and Ctrl-C is a character. */
async function readTwoLines(input: TokenInput, next: () => void): Promise<string | null> {
  const lines = [''];
  for await (const chunk of input) {
    for (const key of Buffer.from(chunk).toString('utf8')) {
      const line = lines.at(-1) ?? '';
      if (key === '\u0003') return null;
      if (key === '\u0004') return lines.join('\n');
      if (key === '\u007f' || key === '\b') lines[lines.length - 1] = line.slice(0, -1);
      else if (key !== '\r' && key !== '\n') lines[lines.length - 1] = line + key;
      else if (line === '') continue;
      else if (lines.length === 2) return lines.join('\n');
      else {
        lines.push('');
        next();
      }
      if (line.length > mostBytes) return lines.join('\n');
    }
  }
  return lines.join('\n');
}
