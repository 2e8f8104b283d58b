import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../main/handover/sha256.ts';
import { makeReport, reportText } from '../../shared/domain/handover/make-report.ts';
import { screenPasts } from '../../tools/fixtures/screen-pasts.ts';
import { Story } from '../../tools/fixtures/story.ts';
import { newProfile, openApp } from '../support/open-app.ts';

const setupId = '33333333-3333-4333-8333-333333333333';

/** A report of the customer's setup as it was at that time, as a file. */
function reportFile(folder: string, past: keyof typeof screenPasts, savedAt: string): string {
  const story = new Story();
  screenPasts[past](story);
  const report = makeReport(
    {
      setupId,
      entries: story.entries,
      savedAt,
      masked: false,
      path: null,
      app: { version: '0.1.0', platform: 'linux', electron: '33' },
      system: { release: '6.1', arch: 'x64', locale: 'en-US', timeZone: 'UTC' },
      clean: { secretPath: null, maskToken: (one) => one },
    },
    sha256,
  );
  const path = join(folder, `${past}.wisq-setup`);
  writeFileSync(path, reportText(report));
  return path;
}

test('a strategist finds customers’ reports again, and a newer one says what changed', async () => {
  const files = newProfile();
  const profile = newProfile();
  const first = reportFile(files, 'bothAdded', '2026-02-05T08:00:00.000Z');
  const newer = reportFile(files, 'allArrived', '2026-02-06T08:00:00.000Z');

  let opened = await openApp(profile, { args: [first] });
  await opened.admin.page.locator('.call-sentence').waitFor();
  // The first one of a customer has nothing to compare with.
  expect(await opened.admin.page.locator('#call-changed').count()).toBe(0);
  expect(await opened.admin.page.locator('.call .turn').innerText()).toBe('Waiting for customer');
  await opened.admin.button('Setups').click();
  const row = () => opened.admin.page.getByRole('row').filter({ hasText: 'Northwind, production' });
  expect(await row().innerText()).toContain('northwind.onelogin.com');
  expect(await row().locator('.turn').innerText()).toBe('Waiting for customer');
  await opened.close();

  opened = await openApp(profile, { args: [newer] });
  const changed = opened.admin.page.getByRole('region', { name: /since/i });
  await changed.waitFor();
  expect(await changed.innerText()).toContain('2 test users arrived');
  expect(await opened.admin.page.locator('.call .turn').innerText()).toBe('Your turn');
  await opened.admin.button('Setups').click();
  expect(await row().count(), 'one row for each customer').toBe(1);
  expect(await row().locator('.turn').innerText()).toBe('Your turn');
  await opened.close();

  // Another day, without the file at hand: it is two presses away.
  opened = await openApp(profile);
  await opened.admin.button('Open Northwind, production').click();
  await opened.admin.page.locator('.call-sentence', { hasText: 'Ready to confirm.' }).waitFor();
});
