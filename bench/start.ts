import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { electron, inPairs, startApp } from './start-app.ts';
import { startPage } from './start-page.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    'memory-rounds': { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const memoryAfterMs = 10_000;
const profiles = mkdtempSync(join(tmpdir(), 'wisq-bench-start-'));
const pairs = (count: number, memoryMs: number, what: string) =>
  inPairs(
    count,
    what,
    () => startApp('bare', join(profiles, 'bare'), memoryMs),
    () => startApp('ours', join(profiles, 'ours'), memoryMs),
  );

const before = load();
try {
  // What only a first start does, such as making the profile, is not what is measured.
  await pairs(2, 0, 'warming up');
  const times = await pairs(Number(values.rounds), 0, 'starts');
  const memory = await pairs(Number(values['memory-rounds']), memoryAfterMs, 'memory');
  const page = startPage(times, memory, {
    date: today(),
    machine: `${machine()}; ${electron}`,
    load: [before, load()],
    memoryAfterMs,
  });
  sayPage('start', page, values.write);
} finally {
  rmSync(profiles, { recursive: true, force: true, maxRetries: 3 });
}
