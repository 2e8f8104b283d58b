import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { EvenParts } from './tools/checks/even-parts.ts';

const here = import.meta.dirname;

/** Linux can be made to look like macOS to what needs no window (docs/testing.md). */
const asMacos =
  process.env['WISQ_TESTS_AS'] === 'darwin' ? [resolve(here, 'tests/support/as-macos.ts')] : [];

export default defineConfig({
  test: {
    environment: 'node',
    sequence: { sequencer: EvenParts },
    projects: [
      {
        extends: true,
        // In plain Node, importing electron would try to download it.
        resolve: { alias: { electron: resolve(here, 'tests/support/electron-stub.ts') } },
        test: {
          name: 'unit',
          setupFiles: asMacos,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Thousands of random inputs take seconds where the processor is shared.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          setupFiles: asMacos,
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // One window at a time: several would take the keyboard from each other.
          fileParallelism: false,
          testTimeout: 90_000,
          // What a poll waits for comes; how soon is the machine's business.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          // One packaging at a time, and one window.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          include: ['tests/windows/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      // Run by Windows' own Node alone (npm run windows:check).
      { extends: true, test: { name: 'system', include: ['tests/windows/system/**/*.test.ts'] } },
    ],
  },
});
