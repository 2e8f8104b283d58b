import * as v from 'valibot';
import type { Policy, PolicySource } from '../domain/policy/policy.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { call, nothing } from './call.ts';

export interface AppFacts {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** `practice`: throw-away profile, everything on this computer. */
  readonly mode: 'real' | 'practice';
  readonly electron: string;
  /** Where the window was when it was last closed: which setup, and which step of each. */
  readonly lastSetupId: string | null;
  /** The window is kept beside the browser. */
  readonly docked: boolean;
  /** Who the change record named last; null: nobody. */
  readonly adminName: string | null;
  /** Reports of customers were opened on this computer: the list has more than setups. */
  readonly someReports: boolean;
  /** The name that confirmed reports on this computer last; null: nobody did. */
  readonly strategistName: string | null;
  /** Names on screen are pseudonyms (`names.hide`). */
  readonly namesHidden: boolean;
  /** Problems of the profile found at start (a folder that cannot be written). */
  readonly problems: readonly Problem[];
  /** What the company decided for this computer. */
  readonly policy: Policy;
  /** By which channel, also where what it says is refused (POLICY_REFUSED in `problems`); null: nothing. */
  readonly policySource: PolicySource | null;
}

/** Calls about the app itself: what it is, where its window is, whether names show. */
export const appCalls = {
  'app.facts': call(nothing).returns<AppFacts>(),
  'app.dock': call(
    v.object({ side: v.picklist(['left', 'right']), onTop: v.boolean() }),
  ).returns<null>(),
  'app.undock': call(nothing).returns<null>(),
  /** Opens the policy's support contact, which main alone knows how to reach. SUPPORT_NOT_OPENED */
  'app.openSupport': call(nothing).returns<null>(),

  /**
   * Whether names on screen are pseudonyms, in every setup and until the app ends. While they are, no
   * view that main sends holds a name, and what would write a shown value back is refused:
   * NAMES_HIDDEN.
   */
  'names.hide': call(v.object({ hidden: v.boolean() })).returns<null>(),
};
