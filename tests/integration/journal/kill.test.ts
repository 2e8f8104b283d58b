import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';

const now = () => new Date();

test.each([1, 7, 40, 111])(
  'killed after %i acknowledged entries, a journal has lost none of them',
  async (enough) => {
    const profile = mkdtempSync(join(tmpdir(), 'wisq-kill-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
    const folder = new SetupsFolder(profile, now);
    const created = await folder.create();
    if (!created.ok) throw new Error(created.problem.code);
    const { setupId, journal } = created.value;
    expect(await journal.append({ type: 'setup.created', name: 'Kill' })).toMatchObject({
      ok: true,
    });
    await journal.close();

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

    const opened = await folder.open(setupId);
    if (!opened.ok) throw new Error(opened.problem.code);
    const found = opened.value;
    onTestFinished(() => found.close());
    const { entries, notices } = found;
    const kept = entries.map((entry) => entry.id);
    expect(kept.slice(1, acknowledged.length + 1)).toEqual(acknowledged);
    // Written and not yet acknowledged: at most the one that was under way.
    expect(kept.length - 1 - acknowledged.length).toBeLessThanOrEqual(1);
    expect(notices.every(({ code }) => code === 'JOURNAL_TORN_LINE')).toBe(true);
    expect(await found.append({ type: 'setup.renamed', name: 'After' })).toMatchObject({
      ok: true,
    });
  },
);
