import type { Problem } from '../problems/problem.ts';
import type { AppLook, Read, UserReading } from './reading.ts';

/** A call that OneLogin did not answer as it should. */
export interface FailedCall {
  readonly problem: Problem;
  /** OneLogin's own id of the call, for which its support asks; null: it gave none. */
  readonly requestId: string | null;
}

/** The calls that failed in a look at the app, and in one at a test user; the same one is told once. */
export function failedCalls(
  app: AppLook | null,
  user: Pick<UserReading, 'search' | 'app' | 'failure'> | null = null,
): readonly FailedCall[] {
  const details = app?.app.ok === true && app.app.value.kind === 'found' ? app.app.value.app : null;
  const reads = [
    app?.app,
    details,
    app?.roles,
    app?.events,
    user?.search,
    user?.app,
    user?.failure,
  ];
  const failed = reads.flatMap((read: Read<unknown> | null | undefined) =>
    read == null || read.ok ? [] : [{ problem: read.problem, requestId: read.requestId }],
  );
  const seen = new Set<string>();
  return failed.filter((one) => {
    const key = JSON.stringify(one.problem);
    return !seen.has(key) && seen.add(key);
  });
}
