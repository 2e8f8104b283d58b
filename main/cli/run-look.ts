import type { Problem } from '../../shared/domain/problems/problem.ts';
import { ok } from '../../shared/domain/problems/result.ts';
import { lookUsage, lookVerdicts } from '../../shared/messages/terminal.ts';
import type { NetworkOptions } from '../connection/options.ts';
import { lookUpUser } from '../users/read-back.ts';
import { lookExitCode, lookJson, lookText, summaryOf } from './look-report.ts';
import { readCa } from './read-ca.ts';
import { problemReport } from './report.ts';
import { rolloutCodes } from './rollout-codes.ts';
import type { Terminal } from './run.ts';
import { readLookOptions } from './wisq-options.ts';
import { readWisqSecrets } from './wisq-secrets.ts';

/**
 * One user looked up at Wisq, in a terminal. In: the command line after the program's name. Out: the
 * exit code: 0 there with all attributes, 1 something found, 2 usage, 3 could not ask, 130 stopped.
 */
export async function lookInTerminal(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readLookOptions(args);
  if (!options.ok) return notRun(terminal, options.problem);
  const { ca, help, json, proxy, user } = options.value;
  if (help) {
    terminal.out(`${lookUsage}\n`);
    return rolloutCodes.well;
  }
  const extraCa = ca === null ? ok([]) : await readCa(ca);
  if (!extraCa.ok) return notRun(terminal, extraCa.problem);
  const secrets = await readWisqSecrets({ ...options.value, oneLogin: false }, terminal);
  if (!secrets.ok) return notRun(terminal, secrets.problem);
  if (secrets.value === null) return rolloutCodes.stopped;
  const network = {
    extraCa: extraCa.value,
    ...(proxy === null ? {} : { resolveRoute: async () => proxy }),
  };
  return lookOnce({ ...secrets.value, user, json }, network, terminal);
}

/** Looks up once, and says what came of it. Out: the exit code. */
export async function lookOnce(
  {
    baseUrl,
    json,
    token,
    user,
  }: {
    readonly baseUrl: string;
    readonly token: string;
    readonly user: string;
    readonly json: boolean;
  },
  network: NetworkOptions,
  { log, out, signal }: Pick<Terminal, 'log' | 'out' | 'signal'>,
): Promise<number> {
  const lookUp = await lookUpUser({ ...network, baseUrl, token, userName: user, signal });
  if (signal.aborted) {
    log(`${lookVerdicts.stopped}\n`);
    return rolloutCodes.stopped;
  }
  const summary = summaryOf(lookUp);
  out(`${json ? lookJson(lookUp, summary) : lookText(lookUp, summary)}\n`);
  return lookExitCode(lookUp, summary);
}

function notRun({ log }: Terminal, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return rolloutCodes.usage;
}
