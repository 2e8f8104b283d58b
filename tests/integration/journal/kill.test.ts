import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';

/** 300 kills in all: each journal is killed, repaired and appended to again ten times. */
const journals = 30;
const killsEach = 10;

const now = () => new Date();

test.each(Array.from({ length: journals }, (_, index) => index))(
  'killed ten times, journal %i has lost nothing that was acknowledged',
  async (journal) => {
    const profile = mkdtempSync(join(tmpdir(), 'wisq-kill-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
    const folder = new SetupsFolder(profile, now);
    const created = await folder.create();
    if (!created.ok) throw new Error(created.problem.code);
    const { setupId } = created.value;
    const first = await created.value.journal.append({ type: 'setup.created', name: 'Kill' });
    if (!first.ok) throw new Error(first.problem.code);
    await created.value.journal.close();

    let before = [first.value.id];
    for (let kill = 0; kill < killsEach; kill += 1) {
      const acknowledged = await appendUntilKilled(
        profile,
        setupId,
        1 + ((journal * 7 + kill * 13) % 60),
      );
      const opened = await folder.open(setupId);
      if (!opened.ok) throw new Error(opened.problem.code);
      const { entries, notices } = opened.value;
      const kept = entries.map(({ id }) => id);
      expect(kept.slice(0, before.length + acknowledged.length)).toEqual([
        ...before,
        ...acknowledged,
      ]);
      // Written and not yet acknowledged: at most the one that was under way.
      expect(kept.length - before.length - acknowledged.length).toBeLessThanOrEqual(1);
      expect(notices.every(({ code }) => code === 'JOURNAL_TORN_LINE')).toBe(true);
      const after = await opened.value.append({ type: 'setup.renamed', name: 'After' });
      if (!after.ok) throw new Error(after.problem.code);
      await opened.value.close();
      before = [...kept, after.value.id];
    }
  },
  60_000,
);

/** Kills a process that appends, once it has told of so many entries. Out: all that it told of. */
async function appendUntilKilled(
  profile: string,
  setupId: string,
  enough: number,
): Promise<readonly string[]> {
  const script = join(import.meta.dirname, '../../support/append-many.ts');
  const child = spawn(process.execPath, [script, profile, setupId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    acknowledged.push(id);
    // What was in the pipe before the signal is still read: that counts as acknowledged too.
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}
