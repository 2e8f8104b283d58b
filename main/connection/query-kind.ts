import type { Target } from './target.ts';

/** The query, as far as judging its response needs it. */
export interface QueryKind {
  readonly target: Target;
  readonly token: string;
  readonly path: string;
  readonly now: Date;
  readonly limits: { readonly stageMs: number; readonly bodyBytes: number };
}
