import type { Page } from 'playwright';
import type { Clipboard } from './clipboard.ts';

/** An app that runs and can be worked. */
export interface Driven {
  readonly window: Page;
  readonly clipboard: Clipboard;
  /** Lets the app's own clock jump ahead, as if so many milliseconds had passed; not everywhere. */
  readonly later?: (ms: number) => Promise<void>;
  /** Quits the app and waits until it is gone. */
  readonly close: () => Promise<void>;
}

export interface DriveOptions {
  /** The profile folder. */
  readonly userData: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts an app on a profile: from the sources, or a packaged one. */
export type Launch = (options: DriveOptions) => Promise<Driven>;
