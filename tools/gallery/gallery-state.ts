import type {
  AppEvent,
  AppFacts,
  CallName,
  InputOf,
  ResultOf,
  SetupSummary,
  SetupView,
} from '../../shared/contract/contract.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { Past } from '../fixtures/past.ts';
import { viewOf } from '../fixtures/setup-view.ts';
import type { UserActions } from './user-actions.ts';

/** What stands in for main's answers in one state; a call that is not named is never answered. */
export type Answers = {
  readonly [N in CallName]?: Result<ResultOf<N>> | ((input: InputOf<N>) => Result<ResultOf<N>>);
};

/** One state of one screen: what the window is told, and what is done in it. */
export interface GalleryState {
  /** In the address, unique. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  /** Text that is on the screen when the state is reached: a state that is not what it says fails. */
  readonly shows: string;
  readonly setups: readonly SetupSummary[];
  /** The open setup; null: none. */
  readonly view: SetupView | null;
  readonly facts: Partial<AppFacts>;
  readonly answers: Answers;
  /** Sent once the window has come up. */
  readonly events: readonly AppEvent[];
  /** From the opened screen to the state that is looked at. */
  readonly act: (user: UserActions) => Promise<void>;
}

export const setupId = '33333333-3333-4333-8333-333333333333';

/** The optional parts of a state. */
export type More = Partial<Omit<GalleryState, 'id' | 'group' | 'name' | 'shows' | 'view'>>;

/** A state without an open setup. */
export function state(
  group: string,
  name: string,
  shows: string,
  more: More & Partial<Pick<GalleryState, 'view'>> = {},
): GalleryState {
  const id = `${group} ${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const rest = { setups: [], view: null, facts: {}, answers: {}, events: [] };
  return { id, group, name, shows, act: async () => {}, ...rest, ...more };
}

/**
 * A state of an open setup. In: the step it is open at, its past, and what of its view a past does
 * not tell (a check that runs, who is watched).
 */
export function setupState(
  [group, name, shows]: readonly [group: string, name: string, shows: string],
  step: StepId,
  tell: (past: Past) => Past,
  { view: changed, setupName, ...more }: More & SetupMore = {},
): GalleryState {
  const { entries, name: title } = tell(new Past(setupName));
  const view = viewOf(setupId, {
    state: fold(entries),
    credentialsHealth: { usable: true },
    position: step,
    ...changed,
  });
  return state(group, name, shows, { setups: [summary(setupId, title)], view, ...more });
}

interface SetupMore {
  readonly view?: Partial<SetupView>;
  readonly setupName?: string;
}

/** A setup in the list. */
export function summary(
  id: string,
  name: string,
  next: SetupSummary['next'] = { owner: 'admin', action: { code: 'add-app' }, step: 'add-app' },
): SetupSummary {
  return {
    setupId: id,
    name,
    oneLoginHost: 'northwind.onelogin.com',
    changedAt: '2026-02-03T10:30:00.000Z',
    next,
  };
}
