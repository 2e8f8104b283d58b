import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { readLogSince } from '../../shared/domain/setup/health.ts';
import { healthVerdicts } from '../../shared/messages/terminal.ts';
import type { ApiCredentials } from '../credentials/api-credentials.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import type { Context } from '../use-cases/context.ts';
import { addressOf } from '../use-cases/look-at-onelogin.ts';
import { checkHealthOf, type HealthAccess, type HealthNetwork } from './health-check.ts';
import { readSince } from './health-options.ts';
import { findingsOf, healthCodes, healthJson, healthText } from './health-report.ts';
import { parseArguments } from './options.ts';
import { problemReport } from './report.ts';
import { chooseSetup, readSetups, type StoredSetup } from './stored-setups.ts';

/** What the app gives its check of a setup's health without a window. */
export interface StoredHealthParts
  extends Omit<HealthNetwork, 'signal'>,
    Pick<Context, 'oneLoginAddress'> {
  readonly folder: SetupsFolder;
  readonly credentials: Credentials;
  readonly apiCredentials: ApiCredentials;
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
  readonly signal: AbortSignal;
}

const storedOptions = {
  setup: { type: 'string' },
  since: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * Checks a stored setup's health, for `--health`: since the last check in the window, or what `--since`
 * says. In: the arguments after `--health`. Out: the exit code, as for `npm run health`. Nothing is
 * journaled, so that it can run on a schedule and beside an open app.
 */
export async function healthStored(
  args: readonly string[],
  parts: StoredHealthParts,
): Promise<number> {
  const { folder, log, now, out } = parts;
  const parsed = parseArguments(args, storedOptions);
  if (!parsed.ok) return notRun(parts, parsed.problem);
  const { values, flags } = parsed.value;
  const since = readSince(values.get('since'));
  if (!since.ok) return notRun(parts, since.problem);
  const stored = await readSetups(folder);
  if (!stored.ok) return notRun(parts, stored.problem);
  const { setups, unreadable } = stored.value;
  for (const one of unreadable) log(`${problemReport(one)}\n`);
  const setup = chooseSetup(setups, values.get('setup') ?? null);
  if (!setup.ok) return notRun(parts, setup.problem);
  const access = await accessOf(parts, setup.value, since.value);
  if (!access.ok) return notRun(parts, access.problem);
  const state = await checkHealthOf(setup.value.state, access.value, parts);
  if (state === null) {
    log(`${healthVerdicts.stopped}\n`);
    return healthCodes.stopped;
  }
  const findings = findingsOf(state, now());
  out(`${flags.has('json') ? healthJson(state, findings, now()) : healthText(state, findings)}\n`);
  return healthCodes[findings.outcome];
}

/** What was kept for one session is in the memory of the app alone, if it is open. */
async function accessOf(
  parts: StoredHealthParts,
  setup: StoredSetup,
  since: string | null,
): Promise<Result<HealthAccess>> {
  if (setup.state.credentials?.where === 'session') return fail('TERMINAL_SESSION_ONLY');
  const secrets = await parts.credentials.secrets(setup);
  if (!secrets.ok) return secrets;
  return ok({
    secrets: secrets.value,
    oneLogin: await oneLoginOf(parts, setup),
    since: since ?? readLogSince(setup.state, parts.now()),
  });
}

async function oneLoginOf(
  parts: StoredHealthParts,
  setup: StoredSetup,
): Promise<HealthAccess['oneLogin']> {
  const { connection } = setup.state.oneLogin;
  if (connection === null) return null;
  if (connection.where === 'session') return fail('TERMINAL_SESSION_ONLY', { what: 'credential' });
  const address = addressOf(parts, setup);
  if (!address.ok) return address;
  const tokens = await parts.apiCredentials.keeper(setup);
  return tokens.ok ? ok({ address: address.value, tokens: tokens.value }) : tokens;
}

function notRun({ log }: StoredHealthParts, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return healthCodes.usage;
}
