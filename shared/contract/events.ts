import type { OpenedFile } from '../domain/handover/opened-file.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { Watching } from '../domain/users/watch.ts';
import type { RunningCheck } from './check.ts';
import type { PeopleEvent } from './rollout.ts';
import type { SetupView } from './setups.ts';

/** What main sends the window unasked. */
export type AppEvent =
  | { readonly type: 'setup.changed'; readonly view: SetupView }
  | { readonly type: 'check.progress'; readonly setupId: string; readonly check: RunningCheck }
  /** One user's watch moved on, or ended (null): no whole view is sent for that. */
  | {
      readonly type: 'watch.changed';
      readonly setupId: string;
      readonly userId: string;
      readonly watching: Watching | null;
    }
  | PeopleEvent
  | { readonly type: 'clipboard.cleared' }
  | { readonly type: 'setup.open'; readonly setupId: string }
  /** A file came by double-click, or could not be opened so. */
  | { readonly type: 'file.opened'; readonly file: OpenedFile }
  | { readonly type: 'file.refused'; readonly problem: Problem }
  /** An item of the app's menu that the window carries out. */
  | { readonly type: 'menu'; readonly item: 'open-file' | 'save-report' | 'show-handover' };
