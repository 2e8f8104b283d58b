import { open } from 'node:fs/promises';
import { type Result, fail, ok } from '../../shared/domain/problems/codes.ts';
import { tokenPrompt } from '../../shared/messages/terminal.ts';

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
      const bytes = Buffer.alloc(limit + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length);
        length += bytesRead;
        if (bytesRead === 0) return ok(bytes.toString('utf8', 0, length));
        if (length > limit) return fail('TERMINAL_FILE_UNREADABLE', { option });
      }
    } finally {
      await file.close();
    }
  } catch {
    return fail('TERMINAL_FILE_UNREADABLE', { option });
  }
}

/**
 * The token from standard input: all of it, or, typed by a person, one line that is not shown.
 * In: the input, and how to ask. Out: the text as it came; null when the person gave up (Ctrl-C).
 */
export async function readToken(
  input: TokenInput,
  ask: (text: string) => void,
): Promise<string | null> {
  if (input.isTTY !== true || input.setRawMode === undefined) return readAll(input);
  ask(tokenPrompt);
  input.setRawMode(true);
  try {
    return await readHiddenLine(input);
  } finally {
    input.setRawMode(false);
    ask('\n');
  }
}

async function readAll(input: TokenInput): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readHiddenLine(input: TokenInput): Promise<string | null> {
  let line = '';
  for await (const chunk of input) {
    for (const key of Buffer.from(chunk).toString('utf8')) {
      if (key === '\r' || key === '\n' || key === '\u0004') return line;
      // Raw mode takes Ctrl-C from the system: it arrives as a character.
      if (key === '\u0003') return null;
      if (key === '\u007f' || key === '\b') line = line.slice(0, -1);
      else line += key;
      if (line.length > mostBytes) return line;
    }
  }
  return line;
}
