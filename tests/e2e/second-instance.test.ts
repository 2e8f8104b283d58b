import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { commandFor } from '../../tools/drive/launch-app.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { entriesOf, storyUpTo } from '../../tools/fixtures/story.ts';

test('started twice on one profile, the second hands over to the first and ends by itself', async () => {
  const profile = newProfile();
  const setupId = storyUpTo('provisioning').putInto(profile, 'provisioning');
  const { app, admin } = await openApp(profile);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const shown = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        BrowserWindow.getAllWindows()[0]?.once('show', () => resolve('shown'));
      }),
  );

  const { args, env, executable } = commandFor({ userData: profile });
  const second = spawn(executable, args, { env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await shown).toBe('shown');

  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.isFocused()]),
  );
  expect(windows).toEqual([[true, true]]);
  await admin.mark('Click Save');
  expect(entriesOf(profile, setupId).at(-1)).toMatchObject({ taskId: 'provisioning.save' });
});
