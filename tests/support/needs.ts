/** What a test that is skipped says: read from vitest's report by tools/checks/vitest-report.mjs. */
declare module 'vitest' {
  interface TaskMeta {
    /** What the test needs of the system it runs on. */
    needs?: string;
  }
}

/** Everything but Windows: file modes, signals, `/dev`. */
export const posix = process.platform !== 'win32';
export const linux = process.platform === 'linux';

/**
 * For the options of a test or of a group, when only some systems can show what it is about. In:
 * whether this one can, and what is needed, in words. Out: elsewhere it is skipped and says why.
 */
export function needs(met: boolean, what: string): { skip: boolean; meta: { needs: string } } {
  return { skip: !met, meta: { needs: what } };
}
