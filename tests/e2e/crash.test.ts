import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { root } from '../../tools/setup/paths.mjs';
import { formsIn, needlesOf } from '../support/needles.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { formsInMemory } from '../support/processes.ts';
import { Story } from '../../tools/fixtures/story.ts';
import { linux, needs } from '../support/needs.ts';

/** Every file below these folders that was written since then, whoever wrote it. */
function writtenSince(since: number, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      try {
        if (entry.isDirectory()) return writtenSince(since, [path]);
        return entry.isFile() && lstatSync(path).mtimeMs >= since ? [path] : [];
      } catch {
        // Another program's file that went away meanwhile.
        return [];
      }
    }),
  );
}

/** Where a desktop program keeps things, in the throw-away session of the tests. */
const places = ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'].flatMap(
  (name) => process.env[name] ?? [],
);

test.each(['main', 'window'] as const)(
  'a crash of %s while the token is in memory leaves no dump and no token',
  needs(linux, 'Linux, where the test looks for dumps'),
  async (which) => {
    const since = Date.now() - 1000;
    const token = `wisq+crash/${randomBytes(24).toString('base64')}~tail==`;
    const needles = needlesOf(token);
    const world = await startWorld({ scenario: 'happy', token });
    onTestFinished(() => world.close());
    const profile = newProfile();
    new Story().putInto(profile, 'before');
    const { app, admin } = await openApp(profile);
    await admin.setClipboard(world.message);
    await admin.paste();
    await admin.saveCredentials();
    await admin.goTo('configure');
    await admin.copy('Copy token');

    const child = app.process();
    const pid = child.pid ?? 0;
    expect(formsInMemory(pid, needles)).toContain('whole, UTF-8');
    const dumps = await app.evaluate(({ app: electron }) => electron.getPath('crashDumps'));
    if (which === 'main') {
      const gone = once(child, 'exit');
      // The answer may come over before the crash, or never.
      void app.evaluate(() => void setImmediate(() => process.crash())).catch(() => {});
      const [code, signal] = await gone;
      expect([code, typeof signal]).toEqual([null, 'string']);
    } else {
      const reason = await app.evaluate(
        ({ webContents }) =>
          new Promise<string>((resolve) => {
            const [shown] = webContents.getAllWebContents();
            shown?.once('render-process-gone', (_event, { reason: why }) => resolve(why));
            shown?.forcefullyCrashRenderer();
          }),
      );
      expect(reason).not.toBe('clean-exit');
    }

    // The project's folder too: it is where the app ran, and where a core would be put.
    const ran = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(root, name));
    const found = [...writtenSince(since, [profile, tmpdir(), ...places]), ...ran];
    expect(found.some((path) => path.startsWith(profile))).toBe(true);
    // A number that Electron makes for each profile; nobody is told it.
    const kept = found.filter((path) => path.startsWith(dumps)).map((path) => basename(path));
    expect(kept.filter((name) => name !== 'client_id')).toEqual([]);
    expect(found.filter((path) => /\.dmp$|\/core(?:\.\d+)?$/.test(path))).toEqual([]);
    const holding = found.filter((path) => {
      try {
        return formsIn(readFileSync(path), needles).length > 0;
      } catch {
        // A socket's, or gone.
        return false;
      }
    });
    expect(holding).toEqual([]);
  },
);
