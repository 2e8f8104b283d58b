import { open } from 'node:fs/promises';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { tokenPrompt } from '../../shared/messages/terminal.ts';
import { BoundedBytes, readUpTo } from '../storage/bounded.ts';

/** More than any token has, and little enough to read in one go. */
const mostBytes = 64 * 1024;

/** Standard input as far as reading a token needs it. */
export interface TokenInput extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
}

/** A small text file named on the command line, whole. TERMINAL_FILE_UNREADABLE. */
export async function readSmallFile(
  path: string,
  option: string,
  limit = mostBytes,
): Promise<Result<string>> {
  try {
    const file = await open(path, 'r');
    try {
      const bytes = await readUpTo(file, limit + 1);
      return bytes.length > limit
        ? fail('TERMINAL_FILE_UNREADABLE', { option })
        : ok(bytes.toString('utf8'));
    } finally {
      await file.close();
    }
  } catch {
    return fail('TERMINAL_FILE_UNREADABLE', { option });
  }
}

/**
 * The token from standard input: all of it, or, typed by a person, one line that is not shown.
 * In: the input, and how to prompt. Out: the text as it came; null when the person gave up (Ctrl-C).
 */
export async function readToken(
  input: TokenInput,
  ask: (text: string) => void,
): Promise<string | null> {
  if (input.isTTY !== true || input.setRawMode === undefined) return readAll(input);
  ask(tokenPrompt);
  return readHidden(input, ask, { untilLineEnd: true, mostCharacters: mostBytes });
}

/**
 * What a person types or pastes, not shown: one line, or all until Ctrl-D. Out: null when they gave up
 * (Ctrl-C).
 */
export async function readHidden(
  input: TokenInput,
  ask: (text: string) => void,
  how: { readonly untilLineEnd: boolean; readonly mostCharacters: number },
): Promise<string | null> {
  input.setRawMode?.(true);
  try {
    return await readKeys(input, how);
  } finally {
    input.setRawMode?.(false);
    ask('\n');
  }
}

async function readAll(input: TokenInput): Promise<string> {
  const text = new BoundedBytes(mostBytes);
  for await (const chunk of input) if (!text.add(Buffer.from(chunk))) break;
  return text.bytes.toString('utf8');
}

async function readKeys(
  input: TokenInput,
  { untilLineEnd, mostCharacters }: Parameters<typeof readHidden>[2],
): Promise<string | null> {
  let typed = '';
  for await (const chunk of input) {
    for (const key of Buffer.from(chunk).toString('utf8')) {
      if (key === '\u0004' || (untilLineEnd && (key === '\r' || key === '\n'))) return typed;
      // Raw mode takes Ctrl-C from the system: it arrives as a character.
      if (key === '\u0003') return null;
      if (key === '\u007f' || key === '\b') typed = typed.slice(0, -1);
      else typed += key;
      if (typed.length > mostCharacters) return typed;
    }
  }
  return typed;
}
