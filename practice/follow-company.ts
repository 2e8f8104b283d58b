import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AppWindow } from '../tools/drive/app-window.ts';
import type { Screens } from '../tools/drive/screens.ts';
import { companyCsv, companyPlan, companySize, populateCompany } from './company.ts';
import type { World } from './world.ts';

/**
 * Gives the company's list to the app, compares it, and reads the export back: it has to name exactly
 * those with a fault, each with theirs.
 * @param out where the app's dialogs find and leave files
 * @throws when anybody stands otherwise than planned
 */
export async function followCompany(
  admin: AppWindow,
  world: World,
  screens: Pick<Screens, 'take'>,
  out: string,
): Promise<void> {
  const { hand, page } = admin;
  const filters = page.getByRole('group', { name: 'Show' });
  await populateCompany(world);
  writeFileSync(join(out, 'company.csv'), companyCsv());
  await hand.click(admin.button('Follow people…'));
  await admin.heading('Who should have access?').waitFor();
  await screens.take('list-to-give');
  await hand.click(admin.button('Open file…'));
  await admin.heading(`${companySize} people on this list`).waitFor();
  await screens.take('list-looked-at');
  await hand.click(admin.button(`Use this list (${companySize})`));
  await hand.click(admin.button('Compare with Wisq'));
  await page
    .locator('.comparing-text', { hasText: /^Checked 300 · / })
    .waitFor({ timeout: 120_000 });
  await screens.take('list-compared');
  await hand.click(filters.getByRole('button', { name: /^Not assigned/ }));
  await hand.click(page.getByRole('grid').getByRole('button').first());
  await page.getByRole('dialog').getByText('Stops here').waitFor({ timeout: 40_000 });
  await screens.take('list-person');
  await page.keyboard.press('Escape');
  await hand.click(filters.getByRole('button', { name: /^All/ }));
  await hand.click(admin.button('More for this list'));
  await hand.click(admin.button('Export…'));
  await hand.click(admin.button('Save CSV…'));
  await page
    .locator('main')
    .getByText(/^Saved as .+\.csv\.$/)
    .waitFor();
  compareWithPlan(exported(out));
  console.log('✓ the list names exactly those with a fault, each with theirs');
}

function exported(out: string): readonly (readonly string[])[] {
  const name = readdirSync(out).find((file) => file.endsWith('.csv') && file !== 'company.csv');
  if (name === undefined) throw new Error('no list was exported');
  const [, ...rows]: string[][] = parse(readFileSync(join(out, name), 'utf8'), { bom: true });
  return rows;
}

/** What the export says of each standing in the plan: as somebody reads it, not as the app has it. */
const words: Readonly<Record<string, string>> = {
  complete: 'Arrived with all attributes',
  incomplete: 'Arrived, attributes missing',
  inactive: 'Inactive',
  several: 'There more than once',
  'not-there': 'Not there',
  department: 'Department',
  jobTitle: 'Job title',
  waiting: 'Waits for approval',
  failed: 'Failed',
  'not-assigned': 'Not assigned',
  suspended: 'Suspended',
  'no-username': 'No username',
  'not-found': 'Not in OneLogin',
  done: 'Provisioned',
};

function compareWithPlan(rows: readonly (readonly string[])[]): void {
  const plan = companyPlan();
  const wrong = rows.flatMap(([name = '', atWisq, lacking, , , atOneLogin]) => {
    const wanted = plan.get(name);
    if (wanted === undefined) return [`${name} is not on the list`];
    const want = [
      words[wanted.atWisq],
      wanted.lacking === null ? '' : words[wanted.lacking],
      wanted.atOneLogin === null ? '' : words[wanted.atOneLogin],
    ];
    const got = [atWisq, lacking, atOneLogin];
    return JSON.stringify(got) === JSON.stringify(want)
      ? []
      : [`${name}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`];
  });
  if (rows.length !== plan.size) wrong.push(`${rows.length} people instead of ${plan.size}`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
