import { createStore } from 'zustand/vanilla';
import type {
  ApiCredentialDraft,
  AppFacts,
  CredentialsDraft,
  ReportSummary,
  SetupSummary,
  SetupView,
} from '../../shared/contract/contract.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import type {
  ConfirmationPreview,
  HandoverSource,
} from '../../shared/domain/handover/opened-file.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { PlaceId } from '../../shared/drawings/callouts/index.ts';

/** The window's pages. What draws each is registered in app/pages.ts. */
export type PageName =
  | 'loading'
  | 'list'
  | 'new'
  | 'setup'
  | 'api-credential'
  | 'people'
  | 'replace-token'
  | 'health'
  | 'handover'
  | 'confirmation'
  | 'save-report';

/** What main answered, or sent as an event. */
interface MainFacts {
  readonly facts: AppFacts | null;
  readonly setups: readonly SetupSummary[];
  /** Customers' reports that were opened on this computer. */
  readonly reports: readonly ReportSummary[];
  /** The open setup; null: none yet, or the list is shown. */
  readonly view: SetupView | null;
  /** What the handover view shows: one's own setup or a report. */
  readonly handover: HandoverSource | null;
  /** A confirmation that was opened and is not recorded yet. */
  readonly confirmation: ConfirmationPreview | null;
  readonly credentialsDraft: CredentialsDraft | null;
  /** What is pasted of a new token and not stored; null: nothing. */
  readonly newTokenDraft: CredentialsDraft | null;
  /** What is pasted of OneLogin's API credential and not stored; null: nothing. */
  readonly apiCredentialDraft: ApiCredentialDraft | null;
  /** Names on screen are pseudonyms, while the screen is shared. */
  readonly hideNames: boolean;
  readonly docked: boolean;
}

/** Where the person is in the window. */
interface Position {
  readonly page: PageName;
  readonly step: StepId;
  /** The place in OneLogin that is drawn; null: none. */
  readonly targetTask: PlaceId | null;
}

/**
 * What the window holds: a copy of main's facts, the position, and input not yet sent.
 * It is filled once and then follows main's events; nothing is persisted from here.
 * A typed token is not in it: the field that takes one is read once and cleared.
 */
export interface WindowState extends MainFacts, Position {
  /** Text the admin typed and has not sent, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: Problem | null;
  /** Said to screen readers. */
  readonly announcement: string;
}

/** Read and written in renderer/state alone; the rest of the window has actions and hooks (hooks.ts). */
export const store = createStore<WindowState>()(() => ({
  facts: null,
  setups: [],
  reports: [],
  view: null,
  page: 'loading',
  handover: null,
  confirmation: null,
  hideNames: false,
  step: 'before',
  targetTask: null,
  credentialsDraft: null,
  newTokenDraft: null,
  apiCredentialDraft: null,
  typed: {},
  problem: null,
  announcement: '',
  docked: false,
}));

/** Takes in what main answered, or sent as an event. */
export function receive(facts: Partial<MainFacts>): void {
  store.setState(facts);
}

/** Keeps what was typed into a field and is not sent yet. */
export function edit(field: string, text: string): void {
  store.setState(({ typed }) => ({ typed: { ...typed, [field]: text } }));
}

/** What is typed into a field right now; undefined: nothing since it was sent. */
export function typedText(field: string): string | undefined {
  return store.getState().typed[field];
}

/** Forgets what was typed into the fields whose names begin so: it was sent. */
export function forgetTyped(prefix: string): void {
  store.setState(({ typed }) => ({
    typed: Object.fromEntries(Object.entries(typed).filter(([field]) => !field.startsWith(prefix))),
  }));
}

/** Says something to screen readers without moving the focus. */
export function announce(announcement: string): void {
  store.setState({ announcement });
}

/** Shows a problem in the window's one place for problems; null takes away what is shown there. */
export function reportProblem(problem: Problem | null): void {
  store.setState({ problem });
}
