import type { Problem } from '../../shared/domain/problems/problem.ts';
import { ok } from '../../shared/domain/problems/result.ts';
import { reconcileUsage } from '../../shared/messages/terminal.ts';
import { lookAtPeople } from '../onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../onelogin/tokens.ts';
import { readCa } from './read-ca.ts';
import { readPeopleFile } from './read-list-file.ts';
import { reconcileOnce } from './reconcile-once.ts';
import { problemReport } from './report.ts';
import { rolloutCodes } from './rollout-codes.ts';
import type { Terminal } from './run.ts';
import { readReconcileOptions, type ReconcileOptions } from './wisq-options.ts';
import { readWisqSecrets, type WisqSecrets } from './wisq-secrets.ts';

/**
 * A list of people compared with Wisq, in a terminal. In: the command line after the program's name.
 * Out: the exit code: 0 all there with all attributes, 1 something found, 2 usage, 3 could not ask, 130
 * stopped. Prints no secret, whatever happens.
 */
export async function reconcileInTerminal(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = readReconcileOptions(args);
  if (!options.ok) return notRun(terminal, options.problem);
  if (options.value.help) {
    terminal.out(`${reconcileUsage}\n`);
    return rolloutCodes.well;
  }
  const { ca, oneLogin } = options.value;
  const extraCa = ca === null ? ok([]) : await readCa(ca);
  if (!extraCa.ok) return notRun(terminal, extraCa.problem);
  const secrets = await readWisqSecrets(
    { ...options.value, oneLogin: oneLogin !== null },
    terminal,
  );
  if (!secrets.ok) return notRun(terminal, secrets.problem);
  if (secrets.value === null) return rolloutCodes.stopped;
  return reconcile(options.value, secrets.value, extraCa.value, terminal);
}

async function reconcile(
  { column, json, list, oneLogin, out, proxy, rate }: ReconcileOptions,
  { baseUrl, credential, token }: WisqSecrets,
  extraCa: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const people = await readPeopleFile(list, column, token);
  if (!people.ok) return notRun(terminal, people.problem);
  const network = { extraCa, ...(proxy === null ? {} : { resolveRoute: async () => proxy }) };
  const lookAt =
    oneLogin === null || credential === null
      ? null
      : { ...network, ...oneLogin, tokens: new TokenKeeper(credential), signal: terminal.signal };
  const compare = {
    ...network,
    baseUrl,
    token,
    appName: oneLogin?.appName ?? '',
    lookAtPeople:
      lookAt === null
        ? null
        : (wanted: Parameters<typeof lookAtPeople>[1]) => lookAtPeople(lookAt, wanted),
  };
  return reconcileOnce({ people: people.value, compare, rate, out, json }, terminal);
}

function notRun({ log }: Terminal, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return rolloutCodes.usage;
}
