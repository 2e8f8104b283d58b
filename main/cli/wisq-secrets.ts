import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { cleanValue } from '../../shared/domain/credentials/clean.ts';
import { cleanedMessage, secretsPrompt } from '../../shared/messages/terminal.ts';
import { findValue } from '../credentials/paste/find-credentials.ts';
import type { ApiCredential } from '../onelogin/tokens.ts';
import { untilAborted } from '../time/until-aborted.ts';
import { credentialOf, linesOf, readCredential } from './read-credential.ts';
import { readHidden, readSmallFile, readToken } from './read-token.ts';
import type { Terminal } from './run.ts';

/** What a command asks Wisq with, and OneLogin where it is asked. */
export interface WisqSecrets {
  readonly baseUrl: string;
  readonly token: string;
  readonly credential: ApiCredential | null;
}

/**
 * The secrets of a command: the token from standard input or a file; for OneLogin, Client ID and Client
 * Secret on the two lines after it. Out: null when the person stopped. TERMINAL_*, and what is wrong
 * with the token or the address.
 */
export async function readWisqSecrets(
  {
    baseUrl,
    oneLogin,
    tokenFile,
  }: { readonly baseUrl: string; readonly tokenFile: string | null; readonly oneLogin: boolean },
  terminal: Terminal,
): Promise<Result<WisqSecrets | null>> {
  const { input, log, signal } = terminal;
  const fromFile = tokenFile === null ? null : await readSmallFile(tokenFile, '--token-file');
  if (fromFile?.ok === false) return fromFile;
  const reading = async (): Promise<Result<WisqSecrets | null>> => {
    if (fromFile !== null) {
      const credential = oneLogin ? await readCredential(input, log) : ok(null);
      if (!credential.ok) return credential;
      if (oneLogin && credential.value === null) return ok(null);
      return secretsOf(baseUrl, fromFile.value, credential.value, log);
    }
    if (!oneLogin) {
      const text = await readToken(input, log);
      return text === null ? ok(null) : secretsOf(baseUrl, text, null, log);
    }
    const text = await threeLines(terminal);
    if (text === null) return ok(null);
    const [token = '', ...rest] = linesOf(text);
    if (token === '') return fail('TERMINAL_TOKEN_MISSING');
    if (rest.length !== 2) return fail('TERMINAL_SECRETS_INVALID');
    const credential = credentialOf(rest);
    return credential.ok ? secretsOf(baseUrl, token, credential.value, log) : credential;
  };
  try {
    return await untilAborted(signal, reading());
  } catch (error) {
    if (signal.aborted) return ok(null);
    throw error;
  }
}

/** All of standard input; typed by a person, three lines and Ctrl-D, not shown. */
async function threeLines({ input, log }: Terminal): Promise<string | null> {
  if (input.isTTY !== true || input.setRawMode === undefined) return readToken(input, log);
  log(secretsPrompt);
  return readHidden(input, log, { untilLineEnd: false, mostCharacters: 16 * 1024 });
}

function secretsOf(
  baseUrl: string,
  text: string,
  credential: ApiCredential | null,
  log: Terminal['log'],
): Result<WisqSecrets> {
  const token = findValue('token', text);
  if (token.value === null) {
    return text.trim() === '' || token.problem === null
      ? fail('TERMINAL_TOKEN_MISSING')
      : { ok: false, problem: token.problem };
  }
  const url = findValue('url', baseUrl);
  if (url.value === null && url.problem !== null && url.problem.code !== 'URL_MISSING') {
    return { ok: false, problem: url.problem };
  }
  const address = url.value ?? cleanValue(baseUrl, 'url');
  const notes = [...new Set([...address.cleaned, ...token.value.cleaned])];
  if (notes.length > 0) log(`${cleanedMessage(notes)}\n`);
  return ok({ baseUrl: address.value, token: token.value.value, credential });
}
