import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchApp } from '../tools/drive/launch-app.ts';
import { heavyKinds, heavyReport } from '../tools/fixtures/heavy-reports.ts';
import { watchBlocks } from './blocks.ts';
import { foldTimes } from './fold-times.ts';
import { load, machine, today } from './machine.ts';
import { type Opened, openPage } from './open-page.ts';
import { openGrown } from './open-grown.ts';
import { sayPage } from './pages.ts';
import { electron } from './start-app.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-open-'));

/** Opens one report by its button, from the press until it is shown, or until it says why not. */
async function openReport(name: string, text: string): Promise<Opened> {
  const files = join(folder, name);
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, 'report.wisq-setup'), text);
  const launched = await launchApp({
    userData: join(folder, `${name} profile`),
    size: { width: 1240, height: 900 },
    env: { WISQ_PRACTICE_FILES: files },
  });
  try {
    const { window } = launched;
    const button = window.getByRole('button', { name: 'Open report…' });
    await button.waitFor();
    const seen = await watchBlocks(launched);
    const since = performance.now();
    await button.click();
    const shown = window.locator('.call-sentence');
    const refused = window.locator('[role=alert] .code');
    await shown.or(refused).first().waitFor();
    const ms = performance.now() - since;
    const outcome =
      (await refused.count()) > 0 ? ((await refused.first().textContent()) ?? '') : '';
    // What it costs when it is there: hiding names masks all of it.
    if (outcome === '') {
      await window.getByRole('button', { name: 'Hide names' }).click();
      await window.getByRole('button', { name: 'Hide names', pressed: true }).waitFor();
    }
    return { what: name, ms, refused: outcome.replace(/^.* /, ''), ...(await seen()) };
  } finally {
    await launched.close();
  }
}

const before = load();
try {
  const reports: Opened[] = [];
  for (const kind of heavyKinds.filter((one) => one.includes(values.only))) {
    reports.push(await openReport(kind, heavyReport(kind)));
    process.stderr.write(`${JSON.stringify(reports.at(-1))}\n`);
  }
  const grown = await openGrown(folder, values.only);
  const page = openPage(reports, grown, foldTimes(), {
    date: today(),
    machine: `${machine()}; ${electron}`,
    load: [before, load()],
  });
  sayPage('open', page, values.write);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
