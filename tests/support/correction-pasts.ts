import { expect } from 'vitest';
import type { World } from '../../practice/world.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import { tellUpTo, userIds } from '../../tools/fixtures/past.ts';
import { people } from '../../tools/fixtures/people.ts';
import {
  inList,
  type KnownStory,
  openItems,
  type Rail,
  railOf,
  type Secrets,
} from './corrections.ts';

/** A correction in the window: a row of docs/corrections.md, from where, and what is done and seen. */
export interface Correction {
  readonly row: string;
  readonly how: string;
  readonly at: StepId;
  readonly told: (past: KnownStory) => KnownStory;
  readonly secrets: (world: World) => Secrets;
  /** The journal says that the secrets were removed: the keychain has none. */
  readonly removed?: true;
  readonly walk: (admin: AppWindow, world: World, name: string) => Promise<void>;
}

/** The title that Maya has at Wisq by now. */
export const newTitle = 'HR Director';

export const [maya, jonas] = people;
export const [first] = userIds;
export const nobodyThere = 'http://127.0.0.1:9/scim/v2';
export const wrongToken = 'wisq_wrong_3mN8xV1cL6kT0pQ4yR7w';
export const otherWrongToken = 'wisq_wrong_9bH2dF5gJ8sA1zX4cV6n';

export const fromWisq = ({ baseUrl, token }: World): Secrets => ({ url: baseUrl, token });
export const otherUrl = ({ token }: World): Secrets => ({ url: nobodyThere, token });
export const otherToken = ({ baseUrl }: World): Secrets => ({ url: baseUrl, token: wrongToken });

export const mapped = (past: KnownStory) => tellUpTo(past, 'assign');
export const arrived = (past: KnownStory) => mapped(past).added(maya, first).found(maya, first);
export const waiting = (past: KnownStory) => arrived(past).reported();
export const confirmed = (past: KnownStory) => waiting(past).confirmed(first);
export const agreed = (past: KnownStory) => confirmed(past).agreed();
export const refused = problem('TOKEN_REFUSED', { status: 401 });

export const said: Rail = {
  before: 'said',
  'add-app': 'said',
  configure: 'said',
  provisioning: 'said',
  attributes: 'said',
  assign: 'none',
  wisq: 'none',
  rollout: 'none',
};
export const proven: Rail = {
  ...said,
  'add-app': 'measured',
  configure: 'measured',
  provisioning: 'measured',
  attributes: 'measured',
  assign: 'measured: 1 of 1 arrived',
  wisq: 'under-way: Report not saved',
};
export const isConfirmed: Rail = { ...proven, wisq: 'confirmed', rollout: 'under-way' };
export const isAgreed: Rail = { ...isConfirmed, rollout: 'said: Agreed' };
export const since: unknown = expect.stringMatching(/^under-way: Since /);

const sendReport = { turn: 'Your turn', next: 'Send Wisq the report.' };
export const sendAnother = {
  turn: 'Your turn',
  next: 'Send Wisq a new report: something changed.',
};
export const finished = { turn: 'Done', next: 'Setup complete' };
const marked: readonly StepId[] = ['add-app', 'configure', 'provisioning', 'attributes'];

/** Waits until the rail says this. */
export async function expectRail(admin: AppWindow, wanted: Readonly<Record<StepId, unknown>>) {
  await expect.poll(() => railOf(admin)).toEqual(wanted);
}

/** Which items of the steps in OneLogin are open, step by step; those that are not named: none. */
export async function expectOpen(
  admin: AppWindow,
  wanted: Partial<Record<StepId, readonly string[]>>,
  steps = marked,
) {
  for (const step of steps) {
    expect.soft(await openItems(admin, step), `open in ${step}`).toEqual(wanted[step] ?? []);
  }
}

/** After a correction that takes nothing away. */
export async function expectNothingGone(
  admin: AppWindow,
  name: string,
  rail: Rail,
  list = sendReport,
) {
  expect(await railOf(admin)).toEqual(rail);
  await expectOpen(admin, {});
  expect(await inList(admin, name)).toEqual(list);
}
