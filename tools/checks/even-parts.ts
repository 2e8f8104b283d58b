import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds that the longest files took when the parts were last balanced; only their ratios count. */
export const longFiles: Readonly<Record<string, number>> = {
  'gallery.test.ts': 310,
  'screens.test.ts': 216,
  'foreign-text.test.ts': 151,
  'nothing-moves.test.ts': 93,
  'corrections.test.ts': 60,
  'accessibility.test.ts': 55,
  'onelogin-scenarios.test.ts': 42,
  'roll-out-screens.test.ts': 42,
  'same-answer.test.ts': 38,
  'docked.test.ts': 30,
  'resume.test.ts': 26,
  'replace-token.test.ts': 21,
  'happy-path.test.ts': 20,
  'real-mode.test.ts': 19,
  'connect-onelogin.test.ts': 18,
  'roll-out-window.test.ts': 18,
  'private-files.test.ts': 16,
  'cli-check.test.ts': 14,
  'faults.test.ts': 14,
  'keyboard.test.ts': 14,
  'bad-input.test.ts': 12,
  'token-canary.test.ts': 12,
};
/** What any other file takes, in the same seconds. */
const usual = 6;

/**
 * Shares things out so that every part takes about as long: the longest first, each to the part that
 * has the least so far. In: the things, how many parts, and how long a thing takes. Out: the parts,
 * each thing in one; alike in every process that is given the same things in any order of equals.
 */
export function evenParts<T>(
  things: readonly T[],
  count: number,
  lengthOf: (thing: T) => number,
): readonly (readonly T[])[] {
  const parts = Array.from({ length: count }, () => ({ things: [] as T[], length: 0 }));
  for (const thing of things.toSorted((one, other) => lengthOf(other) - lengthOf(one))) {
    const least = parts.reduce((low, part) => (part.length < low.length ? part : low));
    least.things.push(thing);
    least.length += lengthOf(thing);
  }
  return parts.map((part) => part.things);
}

/** Vitest's own order, with parts (`--shard`) that take about as long instead of as many files. */
export class EvenParts extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { shard } = this.ctx.config;
    if (shard === undefined) return files;
    // Every part is a process of its own, and must see the files in the same order.
    const ordered = files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
    const parts = evenParts(ordered, shard.count, ({ moduleId }) => {
      return longFiles[basename(moduleId)] ?? usual;
    });
    return [...(parts[shard.index - 1] ?? [])];
  }
}
