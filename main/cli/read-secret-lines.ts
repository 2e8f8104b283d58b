import { BoundedBytes } from '../storage/bounded.ts';
import type { TokenInput } from './read-token.ts';

/** More than a token and a credential have, and little enough to read in one go. */
const mostBytes = 64 * 1024;

/**
 * Secrets from standard input: all that is piped, or, typed by a person, a line for each prompt, none
 * of it shown. Out: the text; null when the person gave up (Ctrl-C).
 */
export async function readSecretLines(
  input: TokenInput,
  ask: (text: string) => void,
  prompts: readonly string[],
): Promise<string | null> {
  if (input.isTTY !== true || input.setRawMode === undefined) {
    const text = new BoundedBytes(mostBytes);
    for await (const chunk of input) if (!text.add(Buffer.from(chunk))) break;
    return text.bytes.toString('utf8');
  }
  ask(prompts[0] ?? '');
  input.setRawMode(true);
  try {
    return await readLines(input, (at) => ask(`\n${prompts[at] ?? ''}`), prompts.length);
  } finally {
    input.setRawMode(false);
    ask('\n');
  }
}

/** So many lines, key by key: in raw mode nothing is shown, and Ctrl-C is a character. */
async function readLines(
  input: TokenInput,
  next: (at: number) => void,
  wanted: number,
): Promise<string | null> {
  const lines = [''];
  for await (const chunk of input) {
    for (const key of Buffer.from(chunk).toString('utf8')) {
      const line = lines.at(-1) ?? '';
      if (key === '\u0003') return null;
      if (key === '\u0004') return lines.join('\n');
      if (key === '\u007f' || key === '\b') lines[lines.length - 1] = line.slice(0, -1);
      else if (key !== '\r' && key !== '\n') lines[lines.length - 1] = line + key;
      else if (line === '') continue;
      else if (lines.length === wanted) return lines.join('\n');
      else {
        lines.push('');
        next(lines.length - 1);
      }
      if (line.length > mostBytes) return lines.join('\n');
    }
  }
  return lines.join('\n');
}
