// The tests as Stryker runs them: one project, so that a mutant meets unit and integration tests
// alike. MUTATE_TESTS holds their patterns.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { electron: resolve(root, 'tests/support/electron-stub.ts') } },
  test: {
    environment: 'node',
    include: process.env['MUTATE_TESTS']?.split('\n') ?? ['tests/unit/**/*.test.{ts,tsx}'],
    // These read the repository, not the code that runs, and cost more than they could notice.
    exclude: ['tests/unit/{import-rules,rooms,docs/repository}.test.ts'],
    setupFiles: [resolve(import.meta.dirname, 'same-every-time.ts')],
    // A mutant gets a process, not every file of tests: half the time, and the same scores.
    isolate: false,
    testTimeout: 10_000,
  },
});
