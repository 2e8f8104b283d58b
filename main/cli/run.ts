import { randomUUID } from 'node:crypto';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { cleanedMessage, testingMessage, usage } from '../../shared/messages/terminal.ts';
import type { CheckOptions } from '../connection/options.ts';
import { runCheck } from '../connection/run-check.ts';
import { type Draft, draftProblems, isFailure } from '../credentials/draft-view.ts';
import { draftOf } from '../credentials/take-paste.ts';
import { findCredentials, findValue } from '../credentials/paste/find-credentials.ts';
import { untilAborted } from '../time/until-aborted.ts';
import { cleanValue } from '../../shared/domain/credentials/clean.ts';
import { cleanedOf, jsonParseReport, textParseReport } from './parse-report.ts';
import { readOptions, type TerminalOptions } from './options.ts';
import { readCa } from './read-ca.ts';
import { readMessage } from './read-message.ts';
import { readSmallFile, readToken, type TokenInput } from './read-token.ts';
import { exitCodeOf, exitCodes, jsonReport, problemReport, textReport } from './report.ts';

/** What the command reads and writes. `out` gets the report alone, `log` everything else. */
export interface Terminal {
  readonly input: TokenInput;
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
  /** Aborted when the person stops it. */
  readonly signal: AbortSignal;
}

/**
 * The connection check in a terminal. In: the command line after the program's name.
 * Out: the exit code: 0 works, 1 fails, 2 not run, 130 stopped. Prints no token, whatever happens.
 */
export async function runInTerminal(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return notRun(terminal, options.problem);
  if (options.value.help) {
    terminal.out(`${usage}\n`);
    return exitCodes.works;
  }
  const draft = options.value.message ? await draftFromMessage(terminal) : null;
  if (draft === 'stopped') return exitCodes.stopped;
  if (draft !== null && options.value.parseOnly) return sayParsed(draft, options.value, terminal);
  const prepared = await prepare(options.value, terminal, draft);
  if (!prepared.ok) return notRun(terminal, prepared.problem);
  if (prepared.value === null) return exitCodes.stopped;
  // The token goes to no host that nobody saw: this one stood in the mail.
  if (draft !== null) terminal.log(`${testingMessage(prepared.value.baseUrl)}\n`);
  const result = await runCheck(prepared.value);
  if (result.verdict === 'cancelled') terminal.log(`${textReport(result).split('\n')[0]}\n`);
  else terminal.out(`${options.value.json ? jsonReport(result) : textReport(result)}\n`);
  return exitCodeOf(result);
}

function notRun({ log }: Terminal, problem: Problem): number {
  log(`${problemReport(problem)}\n`);
  return exitCodes.notRun;
}

/** What a mail on standard input holds. */
async function draftFromMessage({ input, log, signal }: Terminal): Promise<Draft | 'stopped'> {
  const text = await unlessStopped(signal, readMessage(input, log));
  return text === null || signal.aborted ? 'stopped' : draftOf(findCredentials(text));
}

function sayParsed(draft: Draft, { json }: TerminalOptions, { out }: Terminal): number {
  const now = new Date();
  out(`${json ? jsonParseReport(draft, now) : textParseReport(draft, now)}\n`);
  const savable =
    draft.url !== null && draft.token !== null && !draftProblems(draft, now).some(isFailure);
  return savable ? exitCodes.works : exitCodes.fails;
}

interface Values {
  readonly url: string;
  readonly token: string;
}

/** Everything a check needs; null when the person stopped instead of giving a token. */
async function prepare(
  options: TerminalOptions,
  terminal: Terminal,
  draft: Draft | null,
): Promise<Result<CheckOptions | null>> {
  const ca = options.ca === null ? ok([]) : await readCa(options.ca);
  if (!ca.ok) return ca;
  const values = draft === null ? await typedValues(options, terminal) : valuesOf(draft, terminal);
  if (!values.ok) return values;
  if (values.value === null || terminal.signal.aborted) return ok(null);
  const { proxy } = options;
  return ok({
    checkId: randomUUID(),
    baseUrl: values.value.url,
    token: values.value.token,
    tryWrongToken: options.tryWrongToken,
    signal: terminal.signal,
    extraCa: ca.value,
    ...(proxy === null ? {} : { resolveRoute: async () => proxy }),
  });
}

/** Both values of a mail, when nothing about them is open. */
function valuesOf(draft: Draft, { log }: Terminal): Result<Values> {
  const wrong = draftProblems(draft, new Date()).find(isFailure);
  if (wrong !== undefined) return { ok: false, problem: wrong };
  if (draft.url === null || draft.token === null) return fail('CREDENTIALS_MISSING');
  const cleaned = cleanedOf(draft);
  if (cleaned.length > 0) log(`${cleanedMessage(cleaned)}\n`);
  return ok({ url: draft.url.value, token: draft.token.value });
}

/** The address of the command line and the token beside it; null when the person stopped. */
async function typedValues(
  options: TerminalOptions,
  terminal: Terminal,
): Promise<Result<Values | null>> {
  const text = await tokenText(options, terminal);
  if (!text.ok) return text;
  if (text.value === null || terminal.signal.aborted) return ok(null);
  const token = findValue('token', text.value);
  if (token.value === null) {
    return text.value.trim() === '' || token.problem === null
      ? fail('TERMINAL_TOKEN_MISSING')
      : { ok: false, problem: token.problem };
  }
  const url = findValue('url', options.baseUrl);
  if (url.value === null && url.problem !== null && url.problem.code !== 'URL_MISSING') {
    return { ok: false, problem: url.problem };
  }
  // What is no address at all goes on as it is: the check's first stage says what is wrong with it.
  const address = url.value ?? cleanValue(options.baseUrl, 'url');
  const notes = [...new Set([...address.cleaned, ...token.value.cleaned])];
  if (notes.length > 0) terminal.log(`${cleanedMessage(notes)}\n`);
  return ok({ url: address.value, token: token.value.value });
}

async function tokenText(
  { tokenFile }: TerminalOptions,
  { input, log, signal }: Terminal,
): Promise<Result<string | null>> {
  if (tokenFile !== null) return readSmallFile(tokenFile, '--token-file');
  return ok(await unlessStopped(signal, readToken(input, log)));
}

/** What is being read, or null once the person stops. */
async function unlessStopped(
  signal: AbortSignal,
  reading: Promise<string | null>,
): Promise<string | null> {
  try {
    return await untilAborted(signal, reading);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
