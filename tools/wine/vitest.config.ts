import { resolve } from 'node:path';
import { configDefaults, mergeConfig } from 'vitest/config';
import config from '../../vitest.config.ts';
import { cannotRun } from './cannot-run.mjs';

const wholeFiles = cannotRun.flatMap(({ file, test }) => (test === undefined ? [file] : []));

/** The project's own tests, as they run in Wine. */
export default mergeConfig(config, {
  root: resolve(import.meta.dirname, '../..'),
  test: {
    setupFiles: [resolve(import.meta.dirname, 'in-wine.ts')],
    exclude: [...configDefaults.exclude, ...wholeFiles],
    // Starting is what takes Wine long: two threads for all files, 52 s for the unit tests; with one for
    // each file they took 222 s.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
  },
});
