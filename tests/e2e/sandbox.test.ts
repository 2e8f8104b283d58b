import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { launchApp } from '../../tools/drive/launch-app.ts';
import { asUnprivileged } from '../support/as-unprivileged.ts';
import { linux, needs } from '../support/needs.ts';

test(
  'an ordinary user makes a setup with Chromium’s sandbox on',
  needs(linux, 'Linux, to become an ordinary user'),
  async () => {
    const user = asUnprivileged();
    onTestFinished(() => user.remove());
    const launched = await launchApp(user.launch);
    onTestFinished(() => launched.close());
    const { app, window } = launched;
    const admin = new AppWindow(launched);
    await admin.createSetup();
    await admin.tick(admin.page.getByRole('checkbox', { name: 'Admin rights in OneLogin' }));
    await admin.goTo('add-app');
    await admin.mark('Click Add App');
    expect(await window.locator('.problem').count()).toBe(0);

    expect(await app.evaluate(() => process.getuid?.())).not.toBe(0);
    expect(
      await app.evaluate(({ app: electron }) => electron.commandLine.hasSwitch('no-sandbox')),
    ).toBe(false);
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // Filtered system calls, and a process number in a namespace of its own.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NSpid:\s+\d+\s+\d+/m);
  },
);
