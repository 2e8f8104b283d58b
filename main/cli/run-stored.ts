import { randomUUID } from 'node:crypto';
import { checkHistory } from '../../shared/domain/check/history.ts';
import type { CheckResult } from '../../shared/domain/check/result.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { historyMessage } from '../../shared/messages/terminal.ts';
import type { NetworkOptions } from '../connection/options.ts';
import { runCheck } from '../connection/run-check.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { fingerprintSalt } from '../credentials/fingerprint.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { storageProblem } from '../storage/storage-problems.ts';
import { type CheckedSetup, checkAndRecord } from '../use-cases/check-and-record.ts';
import { parseArguments } from './options.ts';
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

const storedOptions = {
  setup: { type: 'string' },
  json: { type: 'boolean' },
  'no-wrong-token': { type: 'boolean' },
} as const;

/**
 * The check with the stored credentials of a setup, for `--check`. In: the arguments after `--check`.
 * Out: the exit code, as for `npm run check`. The result goes into the setup's journal, too, if
 * nobody else is its writer; otherwise the log says so beside the report.
 */
export async function runStored(args: readonly string[], parts: StoredCheckParts): Promise<number> {
  const parsed = parseArguments(args, storedOptions);
  if (!parsed.ok) return notRun(parts, parsed.problem);
  const { values, flags } = parsed.value;
  const stored = await readSetups(parts.folder);
  if (!stored.ok) return notRun(parts, stored.problem);
  const { setups, unreadable } = stored.value;
  for (const one of unreadable) parts.log(`${problemReport(one)}\n`);
  const setup = chooseSetup(setups, values.get('setup') ?? null);
  if (!setup.ok) return notRun(parts, setup.problem);
  const outcome = await checkAndRecord(
    { runCheck: (options) => runCheck({ ...parts.network, ...options }) },
    storedSetup(parts, setup.value),
    {
      checkId: randomUUID(),
      tryWrongToken: !flags.has('no-wrong-token'),
      signal: parts.signal,
      onResult: (result) => print(parts, result, setup.value, flags.has('json')),
    },
  );
  if (!outcome.ok) return notRun(parts, outcome.problem);
  const { result, recorded } = outcome.value;
  if (!recorded.ok) parts.log(`${problemReport(recorded.problem)}\n`);
  return exitCodeOf(result);
}

function notRun({ log }: StoredCheckParts, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return exitCodes.notRun;
}

function print(
  { out, log }: StoredCheckParts,
  result: CheckResult,
  { state }: StoredSetup,
  json: boolean,
): void {
  if (result.verdict === 'cancelled') {
    log(`${textReport(result).split('\n')[0]}\n`);
    return;
  }
  const history = checkHistory([result, ...state.checks])
    .map((note) => historyMessage(note))
    .filter((text) => text !== '');
  out(`${json ? jsonReport(result) : textReport(result, history)}\n`);
}

function storedSetup(parts: StoredCheckParts, setup: StoredSetup): CheckedSetup {
  const { credentials, folder } = parts;
  return {
    credentials: () => setup.state.credentials,
    secrets: async () =>
      setup.state.credentials?.where === 'session'
        ? fail('TERMINAL_SESSION_ONLY')
        : credentials.secrets(setup),
    salt: () => saltOf(folder.folderOf(setup.setupId)),
    // Stopping a check in the terminal leaves no trace, as if it had not been started.
    record: async (result) =>
      result.verdict === 'cancelled' ? ok(null) : record(parts, setup, result),
  };
}

async function saltOf(folder: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await fingerprintSalt(folder));
  } catch (error) {
    return { ok: false, problem: storageProblem(error, folder) };
  }
}

/** Journals the result. TERMINAL_NOT_RECORDED with the reason: `open` or `unwritable`. */
async function record(
  { folder, claim }: StoredCheckParts,
  { setupId }: StoredSetup,
  result: CheckResult,
): Promise<Result<null>> {
  const claimed = claim();
  if (claimed !== 'ours') return fail('TERMINAL_NOT_RECORDED', { reason: claimed });
  const notRecorded = fail('TERMINAL_NOT_RECORDED', { reason: 'unwritable' });
  const journal = await folder.open(setupId);
  if (!journal.ok) return notRecorded;
  const written = await journal.value.append({ type: 'check.finished', result });
  await journal.value.close();
  return written.ok ? ok(null) : notRecorded;
}
