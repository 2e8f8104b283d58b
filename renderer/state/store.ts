import { create } from 'zustand';
import type {
  AppFacts,
  CredentialsDraft,
  SetupSummary,
  SetupView,
} from '../../shared/contract/contract.ts';
import { type StepId, stepIds, type TaskId } from '../../shared/domain/guide/ids.ts';
import type { Problem } from '../../shared/domain/problems/codes.ts';
import type {
  HandoverSource,
  ConfirmationPreview,
} from '../../shared/domain/handover/opened-file.ts';

/**
 * What the window holds: a copy of main's facts, the position, and input not yet sent.
 * It is filled once and then follows main's events; nothing is persisted from here.
 * A typed token is not in it: the field that takes one is read once and cleared.
 */
export interface WindowState {
  readonly facts: AppFacts | null;
  readonly setups: readonly SetupSummary[];
  /** The open setup; null: none yet, or the list is shown. */
  readonly view: SetupView | null;
  readonly page: 'loading' | 'list' | 'new' | 'setup' | 'handover' | 'confirmation' | 'save-report';
  /** What the handover view shows: one's own setup or a report. */
  readonly handover: HandoverSource | null;
  /** A confirmation that was opened and is not recorded yet. */
  readonly confirmation: ConfirmationPreview | null;
  /** Names on screen are pseudonyms, while the screen is shared. */
  readonly hideNames: boolean;
  readonly step: StepId;
  /** The task whose place in OneLogin is drawn; null: none. */
  readonly targetTask: TaskId | null;
  readonly credentialsDraft: CredentialsDraft | null;
  /** Text the admin typed and has not sent, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: Problem | null;
  /** Said to screen readers. */
  readonly announcement: string;
  readonly docked: boolean;
}

export const useStore = create<WindowState>()(() => ({
  facts: null,
  setups: [],
  view: null,
  page: 'loading',
  handover: null,
  confirmation: null,
  hideNames: false,
  step: 'before',
  targetTask: null,
  credentialsDraft: null,
  typed: {},
  problem: null,
  announcement: '',
  docked: false,
}));

/** The open setup. Only for what is drawn inside one. */
export function useView(): SetupView {
  const view = useStore((state) => state.view);
  if (view === null) throw new Error('no set-up is open');
  return view;
}

/** A part of the open setup: drawn again only when that part changes. */
export function useSetup<T>(part: (view: SetupView) => T): T {
  return useStore((state) => {
    if (state.view === null) throw new Error('no set-up is open');
    return part(state.view);
  });
}

/** Text of one field, kept while the admin looks elsewhere. */
export function useTyped(key: string, initial = ''): [string, (value: string) => void] {
  const value = useStore((state) => state.typed[key]) ?? initial;
  const set = (next: string) =>
    useStore.setState((state) => ({ typed: { ...state.typed, [key]: next } }));
  return [value, set];
}

/** Forgets typed text whose key begins so: it was sent. */
export function forgetTyped(prefix: string): void {
  useStore.setState((state) => ({
    typed: Object.fromEntries(
      Object.entries(state.typed).filter(([key]) => !key.startsWith(prefix)),
    ),
  }));
}

/** Says something to screen readers without moving the focus. */
export function announce(announcement: string): void {
  useStore.setState({ announcement });
}

/** A step's name from main's memory of the position, if it still is one. */
export function knownStep(name: string | null): StepId | null {
  return stepIds.find((id) => id === name) ?? null;
}
