import type { Problem } from '../../shared/domain/problems/problem.ts';
import { problemMessage } from '../../shared/messages/window/index.ts';

/** A problem as the error under a field: what is wrong and what to do. Null: there is none. */
export function fieldError(problem: Problem | null): string | null {
  if (problem === null) return null;
  const { what, next } = problemMessage(problem);
  return `${what} ${next}`;
}
