import { longestMessage } from '../credentials/paste/find-credentials.ts';
import { BoundedBytes } from '../storage/bounded.ts';
import { messagePrompt } from '../../shared/messages/terminal.ts';
import { readHidden, type TokenInput } from './read-token.ts';

/** A character takes at most four bytes; one more, so that what is too long is seen to be. */
const mostBytes = 4 * longestMessage + 4;

/**
 * A whole mail from standard input: all of it, or, from a person at the keyboard, what is pasted until
 * Ctrl-D, which is not shown. Out: the text; null when the person gave up (Ctrl-C).
 */
export async function readMessage(
  input: TokenInput,
  ask: (text: string) => void,
): Promise<string | null> {
  if (input.isTTY === true && input.setRawMode !== undefined) {
    ask(messagePrompt);
    return readHidden(input, ask, { untilLineEnd: false, mostCharacters: longestMessage + 1 });
  }
  const text = new BoundedBytes(mostBytes);
  for await (const chunk of input) if (!text.add(Buffer.from(chunk))) break;
  return decoded(text.bytes);
}

/** UTF-8, or the UTF-16 that Windows' own editors and shells write, told by its first two bytes. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le');
  return bytes.toString('utf8');
}
