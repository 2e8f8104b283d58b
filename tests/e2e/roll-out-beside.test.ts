import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import type { CallName, InputOf, ResultOf } from '../../shared/contract/contract.ts';
import { commandFor } from '../../tools/drive/launch-app.ts';
import { CompanyServer, companyToken, member, names } from '../support/company-server.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { collect } from '../support/run-command.ts';

/** Asks main as the window does. */
async function ask<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<ResultOf<N>> {
  const answer = await page.evaluate(
    ([call, given]) => window.wisq.call(call as never, given as never),
    [name, input] as const,
  );
  const result = answer as { ok: boolean; value: ResultOf<N>; problem?: { code: string } };
  if (!result.ok) throw new Error(`${name}: ${result.problem?.code}`);
  return result.value;
}

const mb = (bytes: number) => bytes / 1024 / 1024;

test('3,000 people: given, compared, filtered, hidden and saved in the real app, and compared beside it', async () => {
  const people = names(3000);
  const server = new CompanyServer({ users: names(2990).map((name) => member(name)) });
  await server.start();
  onTestFinished(() => server.stop());
  const profile = newProfile();
  const saved = join(profile, 'saved');
  mkdirSync(saved);
  const { admin, app, close } = await openApp(profile, { env: { WISQ_PRACTICE_FILES: saved } });
  const { page } = admin;
  const { setupId } = await ask(page, 'setups.create', { name: 'Northwind' });
  const credentials = { setupId, url: server.baseUrl, token: companyToken };
  await ask(page, 'credentials.enter', credentials);
  await ask(page, 'credentials.save', { setupId, where: 'keychain' });
  onTestFinished(async () => {
    const again = await openApp(profile);
    await ask(again.admin.page, 'setups.delete', { setupId });
  });

  // Playwright's own values have no bytes: the list is made in the page.
  const preview = await page.evaluate(
    async ([id, text]) => {
      const bytes = new TextEncoder().encode(text);
      return window.wisq.call('rollout.readList', { setupId: id ?? '', bytes, name: 'people.csv' });
    },
    [setupId, `mail;name\n${people.map((name) => `${name};X`).join('\n')}`],
  );
  if (!preview.ok) throw new Error(preview.problem.code);
  expect(preview.value).toMatchObject({ people: 3000, delimiter: ';', column: 0 });
  await ask(page, 'rollout.use', { setupId, previewId: preview.value.previewId });

  const memory = () => app.evaluate(() => process.memoryUsage().rss);
  const idle = await memory();
  const ended = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let told = 0;
        window.wisq.on((event) => {
          if (event.type !== 'rollout.progress') return;
          told += 1;
          if (event.progress === null) resolve(told);
        });
      }),
  );
  const start = { setupId, scope: 'everybody', oneLogin: false, rate: null } as const;
  await ask(page, 'rollout.compare', start);
  expect(await ended).toBeGreaterThan(1);
  expect(mb((await memory()) - idle)).toBeLessThan(120);

  const view = await ask(page, 'rollout.show', { setupId });
  expect(view).toMatchObject({
    counts: { listed: 3000, states: { complete: 2990, 'not-there': 10 } },
    notListed: 0,
    progress: null,
  });
  const missing = { setupId, filter: 'wisq:not-there', search: '', sort: 'name' } as const;
  const rows = await ask(page, 'rollout.rows', { ...missing, from: 0, count: 50 });
  expect(rows).toMatchObject({
    total: 10,
    rows: [{ name: 'user2990@x.example' }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
  });
  await ask(page, 'names.hide', { hidden: true });
  const hidden = await ask(page, 'rollout.rows', { ...missing, from: 0, count: 1 });
  expect(hidden.rows[0]?.name).toBe('Person 2991');
  await ask(page, 'names.hide', { hidden: false });

  const everybody = { setupId, filter: 'all', search: '', masked: false } as const;
  await ask(page, 'rollout.export', everybody);
  const [csv = ''] = readdirSync(saved).filter((name) => name.endsWith('.csv'));
  const [, ...cells]: string[][] = parse(readFileSync(join(saved, csv), 'utf8'), { bom: true });
  expect(cells.map(([name]) => name)).toEqual(people);

  // Beside the open app, with the stored credentials and the kept list.
  const command = commandFor({
    userData: profile,
    args: ['--reconcile', '--json', '--rate', 'off'],
  });
  const child = spawn(command.executable, command.args, { env: command.env, stdio: 'pipe' });
  const { code, err, out } = await collect(child);
  expect([code, err.includes('TERMINAL_')]).toEqual([1, false]);
  expect(JSON.parse(out)).toMatchObject({ listed: 3000, states: { complete: 2990 } });
  const look = commandFor({ userData: profile, args: ['--look', '--user', 'user1@x.example'] });
  const looked = await collect(spawn(look.executable, look.args, { env: look.env, stdio: 'pipe' }));
  expect(looked.code).toBe(0);
  expect(out + err + looked.out + looked.err).not.toContain(companyToken);
  await close();
});
