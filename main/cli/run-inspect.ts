import { judgeReading } from '../../shared/domain/onelogin/verdict.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { inspectUsage, lookVerdicts } from '../../shared/messages/terminal.ts';
import { lookAtOneLogin } from '../onelogin/look-at-onelogin.ts';
import { type ApiCredential, TokenKeeper } from '../onelogin/tokens.ts';
import { untilAborted } from '../time/until-aborted.ts';
import { type InspectOptions, readInspectOptions } from './inspect-options.ts';
import { inspectCodes, inspectJson, inspectText } from './inspect-report.ts';
import { readCa } from './read-ca.ts';
import { readCredential } from './read-credential.ts';
import { problemReport } from './report.ts';
import type { Terminal } from './run.ts';

/**
 * A look at OneLogin's own side in a terminal. In: the command line after the program's name.
 * Out: the exit code: 0 nothing wrong found, 1 something found, 2 usage, 3 could not ask, 130
 * stopped. Prints neither Client Secret nor token, whatever happens.
 */
export async function inspectInTerminal(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = readInspectOptions(args);
  if (!options.ok) return notRun(terminal, options.problem);
  if (options.value.help) {
    terminal.out(`${inspectUsage}\n`);
    return inspectCodes.nothing;
  }
  const ca = options.value.ca === null ? ok([]) : await readCa(options.value.ca);
  if (!ca.ok) return notRun(terminal, ca.problem);
  const credential = await credentialFrom(terminal);
  if (!credential.ok) return notRun(terminal, credential.problem);
  if (credential.value === null) return inspectCodes.stopped;
  return look(options.value, credential.value, ca.value, terminal);
}

async function look(
  { address, appName, json, practice, proxy, users }: InspectOptions,
  credential: ApiCredential,
  extraCa: readonly string[],
  { log, out, signal }: Terminal,
): Promise<number> {
  const network = {
    address,
    practice,
    tokens: new TokenKeeper(credential),
    signal,
    extraCa,
    ...(proxy === null ? {} : { resolveRoute: async () => proxy }),
  };
  const reading = await lookAtOneLogin(network, { appName, users });
  if (signal.aborted) {
    log(`${lookVerdicts.stopped}\n`);
    return inspectCodes.stopped;
  }
  const verdict = judgeReading(reading);
  out(`${json ? inspectJson(reading, verdict) : inspectText(reading, verdict)}\n`);
  return inspectCodes[verdict.kind];
}

function notRun({ log }: Terminal, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return inspectCodes.usage;
}

async function credentialFrom({
  input,
  log,
  signal,
}: Terminal): Promise<Result<ApiCredential | null>> {
  try {
    return await untilAborted(signal, readCredential(input, log));
  } catch (error) {
    if (signal.aborted) return ok(null);
    throw error;
  }
}
