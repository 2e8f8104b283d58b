import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openGallery } from '../../tools/drive/gallery.ts';
import { gallery as states } from '../../tools/gallery/states/index.ts';

test('a page that throws says so with a code, and leads back to the list', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'wisq-boundary-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  const { page, show, close } = await openGallery(profile);
  onTestFinished(close);
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const state = states.find(({ name }) => name === 'a report that could not be drawn');
  if (state === undefined) throw new Error('no such state');
  await show(state.id);
  await page.getByRole('heading', { name: 'This page can’t be shown' }).waitFor();
  expect(await page.locator('main .code').textContent()).toBe('Code INTERNAL');
  // The error itself may quote a value.
  expect(said).toEqual([]);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('heading', { name: 'Setups' }).waitFor();
  expect(await page.getByText('INTERNAL').count()).toBe(0);
});
