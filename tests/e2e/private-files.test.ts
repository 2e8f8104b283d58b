import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { walk } from '../../practice/walk.ts';
import { startWorld } from '../../practice/world.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { needs, posix } from '../support/needs.ts';

/** Everything below a folder: its path from there, its mode, whether it is a folder. */
function everythingBelow(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const mode = statSync(path).mode & 0o777;
      return { path: relative(folder, path), mode: mode.toString(8), folder: entry.isDirectory() };
    });
}

/** What this app writes itself; the rest of the profile is Chromium's. */
const ours = /^(?:setups|logs|saved|window\.json)(?:\/|$)/;

test(
  'after a whole setup all files are private, in a profile that is',
  needs(posix, 'file modes, which Windows lacks'),
  async () => {
    const world = await startWorld({ scenario: 'happy' });
    onTestFinished(() => world.close());
    const profile = newProfile();
    const files = join(profile, 'saved');
    mkdirSync(files, { mode: 0o700 });
    // As somebody may have made it by hand.
    chmodSync(profile, 0o755);
    const env = { WISQ_PRACTICE_FILES: files, WISQ_PRACTICE_ONELOGIN: world.api.address };
    const { admin, app, close } = await openApp(profile, { env });
    expect((statSync(profile).mode & 0o777).toString(8)).toBe('700');
    // Something for the log.
    await admin.page.evaluate(() => window.open('https://example.com/'));
    await walk(admin, world, { passed: () => {}, screen: async () => {} });
    await admin.button('Save change record…').click();
    await admin.savedAs('pdf');
    expect(await app.evaluate(({ app: electron }) => electron.getPath('sessionData'))).toBe(
      profile,
    );
    await close();

    expect((statSync(profile).mode & 0o777).toString(8)).toBe('700');
    const found = everythingBelow(profile);
    const own = found.filter(({ path }) => ours.test(path));
    for (const { path, mode, folder } of own) {
      expect([path, mode]).toEqual([path, folder ? '700' : '600']);
    }
    const names = own.map(({ path }) => path.replace(/[0-9a-f-]{36}/, 'ID'));
    for (const kind of ['setups/ID/journal.jsonl', 'logs/main.log', 'window.json']) {
      expect(names).toContain(kind);
    }
    expect(names.some((name) => name.endsWith('.pdf'))).toBe(true);
    // Chromium's own: whatever their mode, the folder around them is closed. None holds a test user.
    const chromium = found.filter(({ path, folder }) => !ours.test(path) && !folder);
    expect(chromium.length).toBeGreaterThan(0);
    for (const { path } of chromium) {
      expect([path, readFileSync(join(profile, path)).includes('northwind')]).toEqual([
        path,
        false,
      ]);
    }
  },
);
