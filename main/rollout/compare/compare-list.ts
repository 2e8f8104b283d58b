import { maskTexts } from '../../connection/mask.ts';
import { addressStage } from '../../connection/stages/address.ts';
import type { NetworkOptions } from '../../connection/options.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { askOneLogin, type LookAtPeople } from './ask-onelogin.ts';
import { Asker } from './asker.ts';
import { ComparisonFailed } from './failure.ts';
import { chooseWay } from './choose-way.ts';
import { Comparing } from './comparing.ts';
import type { RunEvent } from './events.ts';
import { withoutName } from './judge.ts';
import type { ListState } from './list-state.ts';
import { Pace } from './pace.ts';
import { searchList } from './search-list.ts';
import { walkList } from './walk-list.ts';

/** How many requests are under way at a time. */
const atOnce = 4;

export interface CompareOptions extends NetworkOptions {
  readonly baseUrl: string;
  readonly token: string;
  /** The list, with a comparison that has begun (`begin`). It changes. */
  readonly state: ListState;
  /**
   * Keeps events, all or none; they count once this has resolved. ComparisonFailed ends the comparison.
   */
  readonly store: (events: readonly RunEvent[]) => Promise<void>;
  readonly salt: string;
  /** Asks OneLogin; null: it is not connected. */
  readonly lookAtPeople: LookAtPeople | null;
  readonly appName: string;
  /** Gets names of users at Wisq who are not on the list. */
  readonly onOthers?: (names: readonly string[]) => void;
  /** Called when something was found, and when a wait begins. */
  readonly onProgress?: (progress: { readonly heldMs: number }) => void;
  readonly signal: AbortSignal;
  readonly pauseMs?: number;
}

/** How a comparison came to an end here. Stopped and failed ones can be gone on with. */
export type CompareOutcome =
  | { readonly kind: 'finished' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Compares a list with Wisq, and with OneLogin those who are not complete there: from where its state
 * is to the end. GET only. Resolves always, with nothing left that runs; `end` is for the caller, who
 * knows whether it is gone on with.
 */
export async function compareList(options: CompareOptions): Promise<CompareOutcome> {
  const { baseUrl, signal, state, token } = options;
  const now = options.now ?? (() => new Date());
  const address = addressStage(baseUrl, token, now());
  if (address.verdict === 'fail') {
    return { kind: 'failed', problem: address.problems[0] ?? problem('URL_INVALID') };
  }
  const rate = state.run?.begin.rate ?? null;
  const pace = new Pace(rate, atOnce);
  const asker = new Asker({ ...options, pace });
  const comparing = new Comparing({
    state,
    asker,
    salt: options.salt,
    baseUrl,
    onOthers: options.onOthers ?? (() => {}),
    store: async (events) => {
      await options.store(events);
      options.onProgress?.({ heldMs: pace.heldMs });
    },
  });
  const held = setInterval(() => {
    if (pace.heldMs > 0) options.onProgress?.({ heldMs: pace.heldMs });
  }, 1000);
  try {
    await askWisq(comparing);
    if (options.lookAtPeople !== null && !signal.aborted) {
      await askOneLogin(comparing, options.lookAtPeople, options);
    }
    return signal.aborted ? { kind: 'stopped' } : { kind: 'finished' };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    if (!(error instanceof ComparisonFailed)) throw error;
    return { kind: 'failed', problem: maskTexts(withoutName(error.problem), comparing.mask) };
  } finally {
    clearInterval(held);
    asker.close();
  }
}

/** From where it is to the last person. */
async function askWisq(comparing: Comparing): Promise<void> {
  const { state } = comparing;
  if (state.run === null) throw new Error('a comparison begins before it is worked on');
  if (state.run.wisqDone) return;
  // A first page that was not kept is asked for again: the way was chosen with it.
  const begun =
    state.run.way !== null && (state.run.way.way === 'searches' || state.run.pages.has(1));
  if (!begun) await chooseWay(comparing);
  if (state.run.way?.way === 'pages') await walkList(comparing);
  else await searchList(comparing);
}
