import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { doors, exits, fileFields } from '../support/page-exits.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-exits-'));
let launched: Launched;

beforeAll(async () => {
  launched = await launchApp({ userData: profile });
  await launched.window.getByRole('button', { name: 'Set up Wisq' }).waitFor();
});

afterAll(async () => {
  await launched?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** Counts what arrives on a UDP and a TCP port of this computer. */
async function listener() {
  const heard = { udp: 0, tcp: 0 };
  const udp = createSocket('udp4', () => void (heard.udp += 1));
  const tcp = createServer((socket) => {
    heard.tcp += 1;
    socket.on('error', () => {}).end();
  });
  udp.bind(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { heard, ports: { udp: udp.address().port, tcp: address.port } };
}

/** A window of the same app without what closes ours, to see that an attempt is one. */
function openWindow() {
  return launched.app.evaluate(async ({ BrowserWindow }) => {
    const webPreferences = { partition: `open ${Math.random()}`, sandbox: true };
    const open = new BrowserWindow({ show: false, webPreferences });
    const { session } = open.webContents;
    session.webRequest.onBeforeRequest(null);
    await session.setProxy({ mode: 'direct' });
    open.webContents.setWebRTCIPHandlingPolicy('default');
    await open.loadURL('data:text/html,<title>open</title>');
    return open.id;
  });
}

describe('a script in the page reaches nobody', () => {
  test.each(exits)(
    'by %s',
    async (what, source) => {
      const closed = await listener();
      await launched.window.evaluate(`(${source})(${JSON.stringify(closed.ports)})`);
      // The same attempt where nothing is closed is heard: by then ours would have been as well.
      const open = await listener();
      if (silent.has(what)) {
        expect(closed.heard).toEqual({ udp: 0, tcp: 0 });
        return;
      }
      const id = await openWindow();
      const attempt = `(${source})(${JSON.stringify(open.ports)}); 0`;
      await launched.app.evaluate(
        ({ BrowserWindow }, [window, script]) =>
          BrowserWindow.fromId(window)?.webContents.executeJavaScript(script),
        [id, attempt] as const,
      );
      await expect.poll(() => open.heard.udp + open.heard.tcp, { timeout: 8000 }).not.toBe(0);
      await launched.app.evaluate(({ BrowserWindow }, window) => {
        BrowserWindow.fromId(window)?.destroy();
      }, id);
      expect(closed.heard).toEqual({ udp: 0, tcp: 0 });
    },
    20_000,
  );
});

/** What no listener hears even where nothing is closed: Electron does not do it, or not for a bare page. */
const silent: ReadonlySet<string> = new Set([
  'a connection ahead of time',
  'a name looked up ahead of time',
  'WebTransport',
  'a page made ahead of time',
]);

/** Runs a script at a click on a button, as a person makes it, and waits until it is done. */
async function atClick(source: string): Promise<void> {
  const page: Page = launched.window;
  await page.evaluate(
    `(() => {
      delete globalThis.ran;
      const button = document.createElement('button');
      button.id = 'door';
      button.textContent = 'Continue';
      globalThis.tried = new Promise((resolve) => {
        button.onclick = () => resolve((${source})());
      });
      document.body.prepend(button);
    })()`,
  );
  await page.click('#door');
  await page.evaluate(`globalThis.tried.finally(() => document.querySelector('#door').remove())`);
  expect(await page.evaluate('globalThis.ran ?? null')).toBe(null);
  const facts = await page.evaluate(() => window.wisq.call('app.facts', undefined));
  expect(facts.ok).toBe(true);
}

/** How often main has answered a picker in the place of a person. */
function refusedPickers(): number {
  const log = join(profile, 'logs/main.log');
  if (!existsSync(log)) return 0;
  return readFileSync(log, 'utf8').split('security.refused file-picker').length - 1;
}

describe('a script in the page that has a click of the person', () => {
  test.each(doors)('is refused %s', (_what, source) => atClick(source), 10_000);

  test.each(fileFields)('opens no window of the system by %s', async (_what, source) => {
    const before = refusedPickers();
    await atClick(source);
    await expect.poll(refusedPickers).toBe(before + 1);
  });
});
