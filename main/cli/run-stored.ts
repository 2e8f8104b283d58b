import { randomUUID } from 'node:crypto';
import { checkHistory } from '../../shared/domain/check/history.ts';
import type { CheckResult } from '../../shared/domain/check/result.ts';
import {
  type Result,
  fail,
  ok,
  type Problem,
  problem,
} from '../../shared/domain/problems/codes.ts';
import { historyMessage } from '../../shared/messages/terminal.ts';
import type { NetworkOptions } from '../connection/options.ts';
import { runCheck } from '../connection/run-check.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { fingerprintSalt } from '../credentials/fingerprint.ts';
import type { Secrets } from '../credentials/store-secrets.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { storageProblem } from '../storage/storage-problems.ts';
import { withFingerprints } from '../setups/check-fingerprints.ts';
import { splitArguments } from './options.ts';
import { exitCodeOf, exitCodes, jsonReport, problemReport, textReport } from './report.ts';
import { chooseSetup, readSetups, type StoredSetup } from './stored-setups.ts';

/** What the app gives its check without a window. */
export interface StoredCheckParts {
  readonly folder: SetupsFolder;
  readonly credentials: Credentials;
  /** The network as the app sees it. */
  readonly network: NetworkOptions;
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
  readonly signal: AbortSignal;
  /** Whether this process may write now: `open` while the app is open and the one writer. */
  readonly claim: () => 'ours' | 'open' | 'unwritable';
}

/**
 * The check with the stored credentials of a setup, for `--check`. In: the words after `--check`.
 * Out: the exit code, as for `npm run check`. The result goes into the setup's journal, too, if
 * nobody else is its writer; otherwise that is said beside the report.
 */
export async function runStored(args: readonly string[], parts: StoredCheckParts): Promise<number> {
  const split = splitArguments(args, ['--setup'], ['--json', '--no-wrong-token']);
  if (!split.ok) return notRun(parts, split.problem);
  const { values, given } = split.value;
  const setups = await readSetups(parts.folder);
  if (!setups.ok) return notRun(parts, setups.problem);
  const setup = chooseSetup(setups.value, values.get('--setup') ?? null);
  if (!setup.ok) return notRun(parts, setup.problem);
  const secrets = await secretsFor(parts, setup.value);
  if (!secrets.ok) return notRun(parts, secrets.problem);
  const result = await checkNow(parts, setup.value, secrets.value, !given.has('--no-wrong-token'));
  if (result.verdict === 'cancelled') {
    parts.log(`${textReport(result).split('\n')[0]}\n`);
    return exitCodeOf(result);
  }
  const history = checkHistory([result, ...setup.value.state.checks])
    .map((note) => historyMessage(note))
    .filter((text) => text !== '');
  parts.out(`${given.has('--json') ? jsonReport(result) : textReport(result, history)}\n`);
  const missed = await record(parts, setup.value, result);
  if (missed !== null) parts.log(`${problemReport(missed)}\n`);
  return exitCodeOf(result);
}

function notRun({ log }: StoredCheckParts, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return exitCodes.notRun;
}

async function secretsFor(
  { credentials }: StoredCheckParts,
  setup: StoredSetup,
): Promise<Result<Secrets>> {
  if (setup.state.credentials?.where === 'session') return fail('TERMINAL_SESSION_ONLY');
  return credentials.secrets(setup);
}

async function checkNow(
  { folder, network, signal }: StoredCheckParts,
  { setupId, state }: StoredSetup,
  secrets: Secrets,
  tryWrongToken: boolean,
): Promise<CheckResult> {
  const result = await runCheck({
    ...network,
    checkId: randomUUID(),
    baseUrl: secrets.url,
    token: secrets.token,
    tryWrongToken,
    signal,
  });
  return withFingerprints(result, state.credentials, await saltOf(folder.folderOf(setupId)));
}

async function saltOf(folder: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await fingerprintSalt(folder));
  } catch (error) {
    return { ok: false, problem: storageProblem(error, folder) };
  }
}

/** Journals the result. Out: why it could not be, or null. */
async function record(
  { folder, claim }: StoredCheckParts,
  { setupId }: StoredSetup,
  result: CheckResult,
): Promise<Problem | null> {
  const claimed = claim();
  if (claimed !== 'ours') return problem('TERMINAL_NOT_RECORDED', { reason: claimed });
  const journal = await folder.open(setupId);
  if (!journal.ok) return problem('TERMINAL_NOT_RECORDED', { reason: 'unwritable' });
  const written = await journal.value.append({ type: 'check.finished', result });
  await journal.value.close();
  return written.ok ? null : problem('TERMINAL_NOT_RECORDED', { reason: 'unwritable' });
}
