import { randomUUID } from 'node:crypto';
import { cleanValue } from '../../shared/domain/credentials/clean.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import {
  clientPrompts,
  healthUsage,
  healthVerdicts,
  tokenPrompt,
} from '../../shared/messages/terminal.ts';
import { runCheck } from '../connection/run-check.ts';
import { findValue } from '../credentials/paste/find-credentials.ts';
import { lookAtOneLogin } from '../onelogin/look-at-onelogin.ts';
import { readOneLoginLog } from '../onelogin/read-log.ts';
import { type ApiCredential, TokenKeeper } from '../onelogin/tokens.ts';
import { untilAborted } from '../time/until-aborted.ts';
import { lookUpUser } from '../users/read-back.ts';
import { checkHealthOf, type HealthAccess } from './health-check.ts';
import { type HealthOptions, readHealthOptions } from './health-options.ts';
import { findingsOf, healthCodes, healthJson, healthText } from './health-report.ts';
import { readCa } from './read-ca.ts';
import { credentialOf, linesOf } from './read-credential.ts';
import { readSecretLines } from './read-secret-lines.ts';
import { problemReport } from './report.ts';
import type { Terminal } from './run.ts';

/** How far back OneLogin's log is read where nothing else is said. */
const usualDays = 7;
const dayMs = 86_400_000;

/**
 * Checks in a terminal whether a setup still works, with what the command line names. Out: the exit
 * code: 0 nothing found, 1 something found, 2 usage, 3 could not ask, 130 stopped. Prints no secret.
 */
export async function healthInTerminal(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = readHealthOptions(args);
  if (!options.ok) return notRun(terminal, options.problem);
  if (options.value.help) {
    terminal.out(`${healthUsage}\n`);
    return healthCodes.well;
  }
  const ca = options.value.ca === null ? ok([]) : await readCa(options.value.ca);
  if (!ca.ok) return notRun(terminal, ca.problem);
  const access = await accessFrom(options.value, terminal);
  if (!access.ok) return notRun(terminal, access.problem);
  if (access.value === null) return healthCodes.stopped;
  return check(options.value, access.value, ca.value, terminal);
}

async function check(
  { json, practice, proxy, ...options }: HealthOptions,
  access: HealthAccess,
  extraCa: readonly string[],
  { log, out, signal }: Terminal,
): Promise<number> {
  const network = { extraCa, ...(proxy === null ? {} : { resolveRoute: async () => proxy }) };
  const now = () => new Date();
  const state = await checkHealthOf(stateFor(options), access, {
    runCheck: (given) => runCheck({ ...network, ...given }),
    lookUpUser: (given) => lookUpUser({ ...network, ...given }),
    lookAtOneLogin: ({ wanted, ...given }) =>
      lookAtOneLogin({ ...network, ...given, practice }, wanted),
    readOneLoginLog: ({ appName, since, ...given }) =>
      readOneLoginLog({ ...network, ...given, practice }, { appName, since }),
    now,
    signal,
  });
  if (state === null) {
    log(`${healthVerdicts.stopped}\n`);
    return healthCodes.stopped;
  }
  const findings = findingsOf(state, now());
  out(`${json ? healthJson(state, findings, now()) : healthText(state, findings)}\n`);
  return healthCodes[findings.outcome];
}

/** What the command line says, as a setup that nothing is known of yet. */
function stateFor({ oneLogin, users }: Pick<HealthOptions, 'oneLogin' | 'users'>): SetupState {
  const at = new Date().toISOString();
  const head = () => ({ v: 1 as const, id: randomUUID(), at });
  return fold([
    { ...head(), type: 'setup.created', name: '' },
    ...(oneLogin === null
      ? []
      : [{ ...head(), type: 'display-name.set' as const, displayName: oneLogin.appName }]),
    ...users.map((userName) => ({
      ...head(),
      type: 'user.added' as const,
      userId: randomUUID(),
      userName,
      expected: { ...noValues },
    })),
  ]);
}

/** With what it asks; null when the person stopped. */
async function accessFrom(
  { baseUrl, oneLogin, since }: HealthOptions,
  terminal: Terminal,
): Promise<Result<HealthAccess | null>> {
  const lines = await secretLines(oneLogin !== null, terminal);
  if (lines === null) return ok(null);
  const credential = oneLogin === null ? null : credentialOf(lines.slice(-2));
  if (credential?.ok === false) return credential;
  // A token that mail wrapped has several lines.
  const text = (oneLogin === null ? lines : lines.slice(0, -2)).join('\n');
  const token = findValue('token', text);
  if (token.value === null) {
    return text === '' || token.problem === null
      ? fail('TERMINAL_TOKEN_MISSING')
      : { ok: false, problem: token.problem };
  }
  const url = findValue('url', baseUrl);
  if (url.value === null && url.problem !== null && url.problem.code !== 'URL_MISSING') {
    return { ok: false, problem: url.problem };
  }
  const address = url.value ?? cleanValue(baseUrl, 'url');
  return ok({
    secrets: { url: address.value, token: token.value.value },
    oneLogin:
      oneLogin === null || credential === null ? null : asks(oneLogin.address, credential.value),
    since: since ?? new Date(Date.now() - usualDays * dayMs).toISOString(),
  });
}

function asks(address: string, credential: ApiCredential) {
  return ok({ address, tokens: new TokenKeeper(credential) });
}

async function secretLines(
  withCredential: boolean,
  { input, log, signal }: Terminal,
): Promise<readonly string[] | null> {
  const prompts = withCredential
    ? [tokenPrompt, clientPrompts.id, clientPrompts.secret]
    : [tokenPrompt];
  try {
    const text = await untilAborted(signal, readSecretLines(input, log, prompts));
    return text === null || signal.aborted ? null : linesOf(text);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function notRun({ log }: Terminal, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return healthCodes.usage;
}
