import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { CheckVerdict } from '../shared/domain/check/result.ts';
import { stepById } from '../shared/domain/guide/index.ts';
import { type StepId, stepIds } from '../shared/domain/guide/ids.ts';
import { type Entry, entrySchema } from '../shared/domain/setup/entries.ts';
import { fold } from '../shared/domain/setup/fold.ts';
import { rolloutState } from '../shared/domain/setup/rollout-gate.ts';
import { newestCheck, stepDone } from '../shared/domain/setup/step-status.ts';
import type { SetupState } from '../shared/domain/setup/state.ts';
import { userProgress } from '../shared/domain/users/progress.ts';
import type { AppWindow } from '../tools/drive/app-window.ts';
import { actions, type Hand } from '../tools/drive/hand.ts';

/** What a practice run leaves in `practice-out/result.json`. */
export interface PracticeResult {
  readonly runtime: {
    readonly kind: 'electron';
    readonly version: string;
    readonly source: string;
  };
  readonly scenario: string;
  readonly steps: readonly { readonly id: StepId; readonly done: boolean }[];
  readonly check: { readonly verdict: CheckVerdict } | null;
  readonly testUsers: readonly {
    readonly userName: string;
    readonly arrived: boolean;
    readonly attributes: number;
    readonly confirmed: boolean;
  }[];
  readonly rollout: 'open' | 'closed';
  /**
   * What the people did on the way: every press, field, key, turn of the wheel and file dialog.
   * Without what happens in OneLogin, and without what comes after the last screen.
   */
  readonly actions: {
    readonly total: number;
    readonly admin: number;
    readonly strategist: number;
    readonly byScreen: Readonly<Record<string, number>>;
  };
  readonly ms: number;
}

/**
 * The state as the app journalled it, read from the profile folder as anybody could.
 * @throws when there is not exactly one setup, or a line that is no entry
 */
export function journalledState(profile: string): SetupState {
  const setups = join(profile, 'setups');
  const [only, ...more] = readdirSync(setups);
  if (only === undefined || more.length > 0) throw new Error('practice makes exactly one setup');
  const lines = readFileSync(join(setups, only, 'journal.jsonl'), 'utf8').split('\n');
  const entries: Entry[] = lines
    .filter((line) => line !== '')
    .map((line) => v.parse(entrySchema, JSON.parse(line)));
  return fold(entries);
}

/** What the journal says of the run, in the result's form. */
export function resultOf(
  state: SetupState,
): Pick<PracticeResult, 'steps' | 'check' | 'testUsers' | 'rollout'> {
  const check = newestCheck(state);
  return {
    steps: stepIds
      .filter((id) => stepById(id).number !== null)
      .map((id) => ({ id, done: stepDone(state, id) })),
    check: check === null ? null : { verdict: check.verdict },
    testUsers: state.users.map((user) => {
      const { arrived, confirmed, good } = userProgress(user);
      return { userName: user.userName, arrived, attributes: good, confirmed };
    }),
    rollout: rolloutState(state) === 'closed' ? 'closed' : 'open',
  };
}

/** Adds up what the admin did, and the strategist where there was one. */
export function countActions(admin: Hand, strategist: Hand | null): PracticeResult['actions'] {
  const byScreen: Record<string, number> = {};
  for (const [who, hand] of [
    ['admin', admin],
    ['strategist', strategist],
  ] as const) {
    for (const [screen, counted] of Object.entries(hand?.byScreen ?? {})) {
      byScreen[`${who}: ${screen}`] = actions(counted);
    }
  }
  const theirs = strategist?.total ?? 0;
  return { total: admin.total + theirs, admin: admin.total, strategist: theirs, byScreen };
}

const doneWords = /you said so|checked by this app|confirmed by Wisq/;

/**
 * Compares the journal's account with what the window shows: the rail and the cards.
 * @throws when the two disagree
 */
export async function compareWithScreen(
  window: AppWindow,
  result: Pick<PracticeResult, 'steps' | 'testUsers' | 'rollout'>,
): Promise<void> {
  for (const { done, id } of result.steps) {
    const shown = await window.stepStatus(id);
    agree(doneWords.test(shown), done, `step ${id}, shown as “${shown}”`);
  }
  await window.goTo('assign');
  for (const user of result.testUsers) {
    const card = (await window.card(user.userName).textContent()) ?? '';
    agree(card.includes('Confirmed by Wisq'), user.confirmed, `${user.userName}, confirmed`);
    agree(card.includes(`${user.attributes} of 5`), user.arrived, `${user.userName}, attributes`);
  }
}

function agree(shown: boolean, journalled: boolean, what: string): void {
  if (shown !== journalled) throw new Error(`the window and the journal disagree on ${what}`);
}
