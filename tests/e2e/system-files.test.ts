import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { newProfile, openApp } from '../support/open-app.ts';
import { bothUsers, putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Presses an item of the app's menu, as the system would. */
function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    const item = items
      .flatMap((one) => one.submenu?.items ?? [])
      .find((one) => one.label === wanted);
    if (item === undefined) throw new Error(`no menu item ${wanted}`);
    item.click();
  }, label);
}

/**
 * Fakes the person at the system's dialogs, not the app's use of them: the next ones choose this
 * path, or nothing. What the app asked of them is kept in `dialogAsked`.
 */
function chooseInDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    const kept = globalThis as unknown as { dialogAsked: unknown };
    const canceled = chosen === null;
    Object.assign(dialog, {
      async showSaveDialog(...asked: unknown[]) {
        kept.dialogAsked = asked.at(-1);
        return { canceled, filePath: chosen ?? '' };
      },
      async showOpenDialog(...asked: unknown[]) {
        kept.dialogAsked = asked.at(-1);
        return { canceled, filePaths: canceled ? [] : [chosen] };
      },
    });
  }, path);
}

const asked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { dialogAsked: unknown }).dialogAsked);

async function withArrivedUsers() {
  const profile = newProfile();
  const story = storyUpTo('assign');
  bothUsers(story, (user, id) => story.found(user, id));
  await putSecrets(story.putInto(profile, 'assign'));
  return openApp(profile);
}

test('by the app’s menu and the system’s dialogs: a report is saved, opened, and shown', async () => {
  const { app, admin } = await withArrivedUsers();
  const path = join(newFolder(), 'chosen.wisq-setup');

  await chooseInMenu(app, 'Save Report for Wisq…');
  await admin.page.getByText('"format": "wisq-setup"').waitFor();
  await chooseInDialogs(app, null);
  await admin.button('Save report').click();
  await expect
    .poll(() => asked(app))
    .toMatchObject({
      defaultPath: expect.stringMatching(/^Wisq report .*\.wisq-setup$/),
    });
  expect(await admin.page.locator('.saved').count(), 'a dialog that was cancelled').toBe(0);

  await chooseInDialogs(app, path);
  await admin.button('Save report').click();
  await admin.savedAs('wisq-setup');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'wisq-setup' });

  await chooseInMenu(app, 'Open Report or Confirmation…');
  await admin.page.locator('.call-sentence').waitFor();
  expect(await asked(app)).toMatchObject({
    filters: [{ extensions: ['wisq-setup', 'wisq-confirmation'] }],
  });
  await admin.button('Setups').click();

  await chooseInMenu(app, 'Show for a Call');
  await admin.button('Back to the guide').click();
});

test('a place that cannot be written is named, and the report can be saved elsewhere', async () => {
  const { app, admin } = await withArrivedUsers();
  const folder = newFolder();
  await chooseInMenu(app, 'Save Report for Wisq…');
  await admin.page.getByText('"format": "wisq-setup"').waitFor();
  // A folder stands where the file should go: not even root can write there.
  await chooseInDialogs(app, folder);
  await admin.button('Save report').click();
  await admin.page.getByText('Code FILE_UNWRITABLE').waitFor();
  await chooseInDialogs(app, join(folder, 'again.wisq-setup'));
  await admin.button('Save report').click();
  await admin.savedAs('wisq-setup');
});

test('a file that macOS hands over by its event is shown; one of another kind is left alone', async () => {
  const { app, admin } = await openApp(newProfile());
  const folder = newFolder();
  const other = join(folder, 'notes.txt');
  const ours = join(folder, 'from-mail.wisq-setup');
  for (const path of [other, ours]) writeFileSync(path, '{"format":"wisq-setup","version":9}');
  const handOver = (path: string) =>
    app.evaluate(({ app: electronApp }, given) => {
      electronApp.emit('open-file', { preventDefault() {} }, given);
    }, path);
  await handOver(other);
  await handOver(ours);
  await admin.page.getByText('Code FILE_NEWER').waitFor();
  expect(await admin.page.getByText('Code FILE_NEWER').count()).toBe(1);
});
