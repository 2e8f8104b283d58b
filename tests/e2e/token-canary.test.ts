import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CallName, InputOf } from '../../shared/contract/contract.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import { scene } from '../support/onelogin.ts';
import { valueOf } from '../support/bridge.ts';
import { echo, newToken } from '../support/canary.ts';
import { plainUrl } from '../support/checking.ts';
import { formsIn, needlesOf } from '../support/needles.ts';
import { newProfile, openApp, type OpenApp } from '../support/open-app.ts';
import { argumentsOf, formsInMemory, processTree } from '../support/processes.ts';
import { httpServer } from '../support/server.ts';

const value = <N extends CallName>({ window }: OpenApp, name: N, input: InputOf<N>) =>
  valueOf(window, name, input);

/** Every file under the folders, by its name, with what it holds. */
function kept(...folders: readonly string[]): ReadonlyMap<string, Buffer> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [file, readFileSync(file)]));
}

test('a token that the server gives back is in no file, name, argument or window, nor after removal and a restart', async () => {
  const token = newToken();
  const needles = needlesOf(token);
  const server = await httpServer(echo(token));
  onTestFinished(() => server.close());
  const profile = newProfile();
  const folder = mkdtempSync(join(tmpdir(), 'wisq-canary-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { WISQ_PRACTICE_FILES: folder };

  const first = await openApp(profile, { env });
  const { setupId } = await value(first, 'setups.create', { name: 'Northwind' });
  await value(first, 'credentials.enter', { setupId, url: plainUrl(server), token });
  await value(first, 'credentials.save', { setupId, where: 'keychain' });
  const userName = 'mara@northwind.example';
  const { userId } = await value(first, 'users.add', { setupId, userName, expected: noValues });
  await value(first, 'check.run', { setupId, tryWrongToken: true });
  await value(first, 'users.lookUp', { setupId, userId });
  await value(first, 'setups.position', { setupId, step: 'assign' });
  await first.window.reload();
  await first.window.getByText('[token]').first().waitFor();
  expect(formsIn(await first.window.content(), needles)).toEqual([]);
  if (process.platform === 'linux') {
    for (const pid of processTree(first.app.process().pid ?? 0)) {
      expect(formsIn(argumentsOf(pid), needles)).toEqual([]);
    }
  }
  await value(first, 'credentials.remove', { setupId });
  await first.close();

  const files = await everythingSaved(await openApp(profile, { env }), setupId, profile, folder);
  for (const [name, bytes] of files) {
    expect([name, formsIn(bytes, needles), formsIn(name, needles)]).toEqual([name, [], []]);
  }
  // The search can find something.
  expect([...files.values()].some((bytes) => bytes.includes('[token]'))).toBe(true);
});

test('a Client Secret that OneLogin gives back is in no file, argument or window, nor after removal and a restart', async () => {
  const world = await scene('happy');
  const { clientId, clientSecret } = world.api.credential;
  const needles = needlesOf(clientSecret);
  const [maya] = world.people;
  if (maya === undefined) throw new Error('nobody');
  world.onelogin.directory.change(maya.userName, { fields: { title: clientSecret } });
  const profile = newProfile();
  const folder = mkdtempSync(join(tmpdir(), 'wisq-canary-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { WISQ_PRACTICE_FILES: folder, WISQ_PRACTICE_ONELOGIN: world.api.address };

  const first = await openApp(profile, { env });
  const { setupId } = await value(first, 'setups.create', { name: 'Northwind' });
  await value(first, 'setups.oneLoginHost', { setupId, host: 'northwind' });
  await value(first, 'users.add', { setupId, userName: maya.userName, expected: noValues });
  for (const [part, text] of [
    ['clientId', clientId],
    ['clientSecret', clientSecret],
  ] as const) {
    await first.clipboard.write(text);
    await value(first, 'onelogin.paste', { setupId, part });
  }
  await value(first, 'onelogin.connect', { setupId, where: 'keychain' });
  await value(first, 'onelogin.look', { setupId });
  await value(first, 'setups.position', { setupId, step: 'assign' });
  await first.window.reload();
  await first.admin.card(maya.userName).waitFor();
  expect(formsIn(await first.window.content(), needles)).toEqual([]);
  expect(formsIn(await first.clipboard.read(), needles)).toEqual([]);
  if (process.platform === 'linux') {
    const main = first.app.process().pid ?? 0;
    for (const pid of processTree(main)) {
      expect(formsIn(argumentsOf(pid), needles)).toEqual([]);
    }
    const renderer = await first.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
    // What the window may know of the credential is there, and so would be what it may not.
    const shown = needlesOf(clientId.slice(-4)).filter(({ form }) => form.startsWith('whole'));
    expect(formsInMemory(renderer, shown)).not.toEqual([]);
    expect(formsInMemory(renderer, needles)).toEqual([]);
    // And main, which asks OneLogin with it, shows that it would be found in memory.
    expect(formsInMemory(main, needles)).not.toEqual([]);
  }
  await value(first, 'onelogin.disconnect', { setupId });
  await first.close();

  const files = await everythingSaved(await openApp(profile, { env }), setupId, profile, folder);
  for (const [name, bytes] of files) {
    expect([name, formsIn(bytes, needles), formsIn(name, needles)]).toEqual([name, [], []]);
  }
  // It was given back, and stands where it stood as what it is.
  expect([...files.values()].some((bytes) => bytes.includes('"jobTitle":"[token]"'))).toBe(true);
});

/** Saves a report and every document of a setup, and quits. Out: every file of profile and folder. */
async function everythingSaved(
  second: OpenApp,
  setupId: string,
  profile: string,
  folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const { previewId } = await value(second, 'report.preview', {
    setupId,
    masked: false,
    path: true,
  });
  await value(second, 'report.save', { setupId, previewId });
  for (const what of ['report', 'record'] as const) {
    for (const as of ['markdown', 'pdf'] as const) {
      await value(second, 'document.save', { of: { setupId }, what, as, masked: false });
    }
  }
  await second.close();
  const files = kept(profile, folder);
  expect([...files.keys()].filter((name) => name.startsWith(folder))).toHaveLength(5);
  return files;
}
