import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { httpServer } from '../support/server.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { storyUpTo } from '../../tools/fixtures/story.ts';

test('the page a PDF is made from is as closed as the window, and runs no script at all', async () => {
  const elsewhere = await httpServer((_request, response) => response.end('there'));
  onTestFinished(() => elsewhere.close());
  const profile = newProfile();
  const files = join(profile, 'saved');
  mkdirSync(files);
  const setupId = storyUpTo('assign').putInto(profile, 'assign');
  const { app, admin } = await openApp(profile, { env: { WISQ_PRACTICE_FILES: files } });

  await app.evaluate(({ app: electron }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    electron.on('web-contents-created', (_event, contents) => {
      const preferences = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      seen.push({ ...preferences, session: undefined });
    });
  });
  const saved = await admin.page.evaluate(
    (id) =>
      window.wisq.call('document.save', {
        of: { setupId: id },
        what: 'record',
        masked: false,
        as: 'pdf',
      }),
    setupId,
  );
  expect(saved.ok).toBe(true);
  expect(readdirSync(files)).toEqual([expect.stringMatching(/\.pdf$/)]);

  const found = await app.evaluate(async ({ session, webContents }, url) => {
    const own = session.fromPartition('documents');
    const fetched = (address: string) =>
      own.fetch(address).then(
        ({ ok, headers }) => (ok ? headers.get('content-security-policy') : 'not found'),
        () => 'refused',
      );
    return {
      preferences: (globalThis as unknown as { seen: Record<string, unknown>[] }).seen,
      // In memory: there is no folder for it.
      stored: own.getStoragePath(),
      elsewhere: await fetched(url),
      other: await fetched('app://wisq/index.html'),
      page: await fetched('app://document/page.html'),
      left: webContents.getAllWebContents().length,
    };
  }, `http://127.0.0.1:${elsewhere.port}/`);
  expect(found.preferences).toHaveLength(1);
  expect(found.preferences[0]).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(found.preferences[0]).not.toHaveProperty('preload');
  expect(found).toMatchObject({
    stored: null,
    elsewhere: 'refused',
    other: 'not found',
    page: "default-src 'none'; style-src 'unsafe-inline'",
    left: 1,
  });
  expect(elsewhere.seen).toEqual([]);
});
