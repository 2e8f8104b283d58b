import type { ChartDay } from './people-chart.ts';
import type { Mark } from '../domain/setup/step-status.ts';
import type { ScreenValues } from '../drawings/screens/values.ts';
import type { Callout } from '../drawings/callouts/callout.ts';
import type { EventMark } from '../domain/setup/timeline.ts';

/**
 * A readable document before it becomes Markdown or a page for a PDF. All texts are plain: each
 * form escapes what would act in it.
 */
export interface Doc {
  readonly title: string;
  readonly subtitle: string;
  /** Who has to act, and the one sentence in large type; null in a change record. */
  readonly lead: { readonly over: string; readonly sentence: string } | null;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly Row[] }
  /** People at Wisq by day; a table after it says the same. */
  | { readonly kind: 'chart'; readonly days: readonly ChartDay[] }
  /** A place in OneLogin, drawn where it can be; its sentence says the same. */
  | { readonly kind: 'place'; readonly callout: Callout; readonly values: ScreenValues };

/** One row of a table. The mark is drawn where it can be; a cell says the same. */
export interface Row {
  readonly mark?: Mark | EventMark;
  readonly cells: readonly string[];
}
