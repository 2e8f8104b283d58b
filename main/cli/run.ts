import { randomUUID } from 'node:crypto';
import { type Result, fail, ok, type Problem } from '../../shared/domain/problems/codes.ts';
import { cleanValue } from '../../shared/domain/credentials/clean.ts';
import { cleanedMessage, usage } from '../../shared/messages/terminal.ts';
import type { CheckOptions } from '../connection/options.ts';
import { runCheck } from '../connection/run-check.ts';
import { untilAborted } from '../time/until-aborted.ts';
import { readOptions, type TerminalOptions } from './options.ts';
import { readCa } from './read-ca.ts';
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
  const prepared = await prepare(options.value, terminal);
  if (!prepared.ok) return notRun(terminal, prepared.problem);
  if (prepared.value === null) return exitCodes.stopped;
  const result = await runCheck(prepared.value);
  if (result.verdict === 'cancelled') terminal.log(`${textReport(result).split('\n')[0]}\n`);
  else terminal.out(`${options.value.json ? jsonReport(result) : textReport(result)}\n`);
  return exitCodeOf(result);
}

function notRun({ log }: Terminal, problem: Problem): number {
  log(`${problemReport(problem)}\n`);
  return exitCodes.notRun;
}

/** Everything a check needs; null when the person stopped instead of giving a token. */
async function prepare(
  options: TerminalOptions,
  terminal: Terminal,
): Promise<Result<CheckOptions | null>> {
  const ca = options.ca === null ? ok([]) : await readCa(options.ca);
  if (!ca.ok) return ca;
  const text = await tokenText(options, terminal);
  if (!text.ok) return text;
  if (text.value === null || terminal.signal.aborted) return ok(null);
  const token = cleanValue(text.value, 'token');
  if (token.value === '') return fail('TERMINAL_TOKEN_MISSING');
  const url = cleanValue(options.baseUrl, 'url');
  // The line break at the end of a piped line or a file is not worth a message.
  const notes = [...new Set([...url.cleaned, ...cleanValue(text.value.trim(), 'token').cleaned])];
  if (notes.length > 0) terminal.log(`${cleanedMessage(notes)}\n`);
  const { proxy } = options;
  return ok({
    checkId: randomUUID(),
    baseUrl: url.value,
    token: token.value,
    tryWrongToken: options.tryWrongToken,
    signal: terminal.signal,
    extraCa: ca.value,
    ...(proxy === null ? {} : { resolveRoute: async () => proxy }),
  });
}

async function tokenText(
  { tokenFile }: TerminalOptions,
  { input, log, signal }: Terminal,
): Promise<Result<string | null>> {
  if (tokenFile !== null) return readSmallFile(tokenFile, '--token-file');
  try {
    return ok(await untilAborted(signal, readToken(input, log)));
  } catch (error) {
    if (signal.aborted) return ok(null);
    throw error;
  }
}
