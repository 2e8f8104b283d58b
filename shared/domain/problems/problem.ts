import type { ProblemCode } from './codes.ts';

/** Values a message may use. Never a token, never a raw error message. */
export type Params = Readonly<Record<string, string | number | boolean>>;

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Params;
}

/** Who has to act on a problem: the admin, their network team, Wisq, or nobody (wait and retry). */
export const ownerIds = ['admin', 'network', 'wisq', 'wait'] as const;
export type Owner = (typeof ownerIds)[number];

/** Makes a problem. `params` hold what its message and the evidence need, nothing secret. */
export function problem(code: ProblemCode, params: Params = {}): Problem {
  return { code, params };
}
