import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { entriesOf, putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { CompanyServer, companyToken, member, names } from '../support/company-server.ts';
import { moved, rememberPositions } from '../support/positions.ts';

// A list of 3,000 in the app itself, from the file to its end.
const listed = names(3000);
const missing = new Set(listed.slice(100, 115));
const incomplete = new Set(listed.slice(200, 220));
const inactive = new Set(listed.slice(300, 305));
const server = new CompanyServer({
  users: [
    ...listed.flatMap((name) => {
      if (missing.has(name)) return [];
      if (incomplete.has(name)) {
        return [member(name, { 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {} })];
      }
      return [member(name, inactive.has(name) ? { active: false } : {})];
    }),
    ...names(7, 9000).map((name) => member(name)),
  ],
});

const profile = mkdtempSync(join(tmpdir(), 'wisq-people-'));
const files = mkdtempSync(join(tmpdir(), 'wisq-list-'));
let setupId: string;
let launched: Launched;
let admin: AppWindow;

beforeAll(async () => {
  await server.start();
  setupId = storyUpTo('rollout').agreed().putInto(profile, 'rollout');
  await putSecrets(setupId, { url: server.baseUrl, token: companyToken });
  const rows = listed.map((name, at) => `${at};Jörg Müller;${name}`);
  writeFileSync(
    join(files, 'people.csv'),
    Buffer.from(['Nr;Name;Work email', ...rows, rows[0], ''].join('\r\n'), 'latin1'),
  );
  await open();
});

afterAll(async () => {
  await launched?.close();
  await server.stop();
  for (const folder of [profile, files]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

async function open(): Promise<void> {
  launched = await launchApp({
    userData: profile,
    env: { WISQ_PRACTICE_FILES: files },
    size: { width: 1240, height: 820 },
  });
  admin = new AppWindow(launched);
}

const grid = () => admin.page.getByRole('grid', { name: 'People on the list' });
const filter = (name: RegExp) =>
  admin.page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
const rowCount = async () => Number(await grid().getAttribute('aria-rowcount')) - 1;
const focused = () =>
  admin.page.evaluate(() => document.activeElement?.closest('[role="row"]')?.ariaRowIndex ?? null);

test('a list that is dropped onto the window is read, and what is no list is refused by its code', async () => {
  await admin.heading('Setup complete').waitFor();
  await admin.button('Follow people…').click();
  await admin.heading('Who should have access?').waitFor();
  const drop = (name: string, bytes: readonly number[]) =>
    admin.page.evaluate(
      ([called, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], called));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      },
      [name, bytes] as const,
    );
  await drop('people.xlsx', [...Buffer.from('PK\x03\x04 a workbook', 'latin1')]);
  await admin.page.getByText('Code LIST_SPREADSHEET').waitFor();
  await drop('few.tsv', [...Buffer.from('Name\tEmail\r\nJ\xf6rg\tj@x.example\r\n', 'latin1')]);
  await admin.heading('One person on this list').waitFor();
  await admin.page.getByText('Jörg').waitFor();
  await admin.button('Choose another list').click();
});

test('a file is read, shown before it is used, and compared', async () => {
  await admin.heading('Who should have access?').waitFor();
  await admin.button('Open file…').click();
  await admin.heading('3,000 people on this list').waitFor();
  expect(await admin.page.getByRole('radio', { name: 'Work email' }).isChecked()).toBe(true);
  await admin.page.getByText('1 duplicate left out.').waitFor();
  await admin.page.getByText('Jörg Müller').first().waitFor();
  await admin.button('Use this list (3,000)').click();
  await admin.heading('3,000 people on the list').waitFor();
  await admin.button('Compare with Wisq').click();
  await admin.heading('2,985 of 3,000 people are at Wisq').waitFor({ timeout: 40_000 });
  await admin.button('Check again').first().waitFor();
});

test('whoever is shown stays in their place until a new order is wished', async () => {
  const first = () => grid().locator('[data-place="0"] .person-open').innerText();
  expect(await first()).toBe('user0@x.example');
  await admin.button('Show new order').click();
  await expect.poll(first).toBe('user100@x.example');
  expect(await admin.button('Show new order').isVisible()).toBe(false);
});

test('the filters add up to all, and each shows exactly those it counts', async () => {
  const counts: number[] = [];
  for (const name of [/^Complete/, /^Incomplete/, /^Inactive/, /^Not there/]) {
    await filter(name).click();
    const label = await filter(name).innerText();
    const count = Number(/[\d,]+$/.exec(label)?.[0]?.replace(',', ''));
    await expect.poll(rowCount).toBe(count);
    expect(await filter(name).getAttribute('aria-pressed')).toBe('true');
    counts.push(count);
  }
  expect(counts).toEqual([2960, 20, 5, 15]);
  await grid()
    .getByRole('row', { name: /user100@x\.example/ })
    .waitFor();
  await filter(/^Department/).click();
  await expect.poll(rowCount).toBe(20);
  await filter(/^All/).click();
  await expect.poll(rowCount).toBe(3000);
});

test('somebody is found by part of their name, and the keyboard goes from first to last', async () => {
  await admin.page.getByLabel('Find a person').fill('user10');
  await expect.poll(rowCount).toBe(111);
  await admin.page.getByLabel('Find a person').fill('');
  await expect.poll(rowCount).toBe(3000);
  await grid().locator('.person-open').first().focus();
  for (const [key, row] of [
    ['ArrowDown', '3'],
    ['End', '3001'],
    ['ArrowUp', '3000'],
    ['Home', '2'],
  ] as const) {
    await admin.page.keyboard.press(key);
    await expect.poll(focused, { message: key }).toBe(row);
  }
  // Far fewer than all are drawn.
  expect(await grid().getByRole('row').count()).toBeLessThan(60);
});

test('a person says why, is looked up anew, and gives the focus back', async () => {
  await filter(/^Incomplete/).click();
  await expect.poll(rowCount).toBe(20);
  await grid().locator('.person-open').nth(1).focus();
  const name = await grid().locator('.person-open').nth(1).innerText();
  const before = server.searches.length;
  await admin.page.keyboard.press('Enter');
  const panel = admin.page.getByRole('dialog');
  await panel.getByRole('heading', { name }).waitFor();
  await panel.getByText('Department missing').waitFor();
  await panel
    .getByRole('row', { name: /Department/ })
    .getByText('Missing')
    .waitFor();
  expect(server.searches.length).toBeGreaterThan(before);
  await panel.getByRole('button', { name: 'Look again' }).click();
  await expect.poll(() => server.searches.length).toBeGreaterThan(before + 1);
  await admin.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await focused()).toBe('3');
});

test('what the filter leaves is saved as CSV that another parser reads', async () => {
  await filter(/^Not there/).click();
  await expect.poll(rowCount).toBe(15);
  await admin.button('More for this list').click();
  await admin.button('Export…').click();
  await admin.button('Save CSV…').click();
  await admin.page
    .locator('main')
    .getByText(/^Saved as .+\.csv\.$/)
    .waitFor();
  expect(new Set(savedRows().map(([name]) => name))).toEqual(missing);

  await admin.button('More for this list').click();
  await admin.button('Export…').click();
  await admin.page.getByRole('radio', { name: 'All 3,000 people' }).check();
  await admin.page.getByRole('checkbox', { name: 'Hide names' }).check();
  await admin.button('Save CSV…').click();
  await admin.page.getByRole('dialog').waitFor({ state: 'detached' });
  const rows = savedRows();
  expect(rows).toHaveLength(3000);
  expect(rows.flat().filter((cell) => cell.includes('@'))).toEqual([]);
});

/** The people of the file that was saved last. */
function savedRows(): readonly (readonly string[])[] {
  const [name = ''] = readdirSync(files).filter((file) => file !== 'people.csv');
  const text = readFileSync(join(files, name), 'utf8');
  const [, ...rows] = parse(text, { bom: true, relax_column_count: false });
  return rows;
}

test('while names are hidden the window holds none', async () => {
  await filter(/^All/).click();
  await expect.poll(rowCount).toBe(3000);
  await admin.openMenu();
  await admin.button('Hide names').click();
  await grid()
    .getByRole('row', { name: /Person \d+/ })
    .first()
    .waitFor();
  await expect.poll(() => admin.page.content()).not.toContain('@x.example');
  await admin.page.getByLabel('Find a person').fill('user10');
  await expect.poll(rowCount).toBe(0);
  await admin.button('Show everybody').click();
  await admin.button('Show names').click();
  await grid()
    .getByRole('row', { name: /@x\.example/ })
    .first()
    .waitFor();
});

test('who else is at Wisq is a number, and names on request', async () => {
  await admin.button('More for this list').click();
  await admin.button('Who else is at Wisq…').click();
  const panel = admin.page.getByRole('dialog');
  await panel.getByText('7 more people are at Wisq and not on this list.').waitFor();
  expect(await panel.getByText('user9000@x.example').count()).toBe(0);
  await panel.getByRole('button', { name: 'Show names' }).click();
  await panel.getByText('user9000@x.example').waitFor();
  await admin.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('nothing moves under the pointer while a comparison runs', async () => {
  server.company.latencyMs = 100;
  await admin.button('More for this list').click();
  await admin.button('Compare everybody again').click();
  const line = admin.page.locator('.comparing-text');
  await line.filter({ hasText: /^Checked [\d,]+ of 3,000/ }).waitFor();
  for (const size of [
    { width: 1240, height: 820 },
    { width: 400, height: 820 },
  ]) {
    await admin.page.setViewportSize(size);
    const before = await line.innerText();
    await rememberPositions(admin.page, 'all');
    await expect.poll(() => line.innerText()).not.toBe(before);
    expect.soft(await moved(admin.page), `${size.width}`).toEqual([]);
  }
  await admin.page.setViewportSize({ width: 1240, height: 820 });
});

test('quit in the middle, it goes on where it was, and asks for no page twice', async () => {
  await launched.close();
  const before = server.pages.length;
  server.company.latencyMs = 0;
  await open();
  await admin.heading('Setup complete').waitFor();
  await admin.button('Show people').click();
  await admin.page.getByText(/^Paused\. Checked/).waitFor();
  await admin.button('Resume').click();
  await admin.button('Check again').first().waitFor({ timeout: 40_000 });
  await admin.heading('2,985 of 3,000 people are at Wisq').waitFor();
  // A page that was on its way is asked for again, and what finds the way to ask.
  expect(server.pages.length - before).toBeLessThan(31);
});

test('one person is taken off after a question, and what is looked for stays', async () => {
  await filter(/^Not there/).click();
  await expect.poll(rowCount).toBe(15);
  const row = grid().getByRole('row').nth(1);
  const name = await row.locator('.person-open').innerText();
  await row.locator('.person-open').click();
  const panel = admin.page.getByRole('dialog').first();
  await panel.getByRole('button', { name: 'Take off the list' }).click();
  const question = admin.page.getByRole('dialog', { name: `Take ${name} off the list?` });
  await question.getByRole('button', { name: 'Take off the list' }).click();
  await panel.waitFor({ state: 'detached' });
  await admin.heading('2,985 of 2,999 people are at Wisq').waitFor();
  await expect.poll(rowCount).toBe(14);
  await expect.poll(() => grid().innerText()).not.toContain(name);
});

test('forgetting asks first, and leaves numbers alone', async () => {
  await admin.button('More for this list').click();
  await admin.button('Forget list…').click();
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Forget list' }).click();
  await admin.heading('Who should have access?').waitFor();
  const entries = entriesOf(profile, setupId);
  expect(entries.at(-1)).toMatchObject({ type: 'rollout.list-forgotten' });
  expect(JSON.stringify(entries)).not.toContain('@x.example');
  const folder = join(profile, 'setups', setupId);
  const named = readdirSync(folder).filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes('@x.example'),
  );
  expect(named).toEqual([]);
});
