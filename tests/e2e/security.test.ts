import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { calls } from '../../shared/contract/contract.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { attempts, watched } from '../support/page-attempts.ts';
import { httpServer, type TestServer } from '../support/server.ts';

// What a script could do that got into the page, whatever way it came.
const profile = mkdtempSync(join(tmpdir(), 'wisq-security-'));
let launched: Launched;
let page: Page;
let elsewhere: TestServer;

beforeAll(async () => {
  elsewhere = await httpServer((_request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end('<script>globalThis.there = true</script>');
  });
  launched = await launchApp({ userData: profile });
  page = launched.window;
  await page.getByRole('button', { name: 'Set up Wisq' }).waitFor();
});

afterAll(async () => {
  await launched?.close();
  await elsewhere?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

const away = () => `http://127.0.0.1:${elsewhere.port}/`;

/**
 * Runs a script in the page, by main: the driver takes a navigation that was refused for one that began,
 * and then loses the page, which stays.
 */
function inPage<T>(script: string): Promise<T> {
  return launched.app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<T>,
    script,
  );
}

describe('a script in the page', () => {
  test('finds no Node, no Electron, and of main only call and on', async () => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      api: Object.keys(window.wisq).toSorted(),
      replaced: Reflect.set(window.wisq, 'call', () => {}),
    }));
    expect(found).toEqual({ node: [], api: ['call', 'on'], replaced: false });
  });

  test('has the closed preferences, and none that opens something', async () => {
    const found = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return { ...contents.getLastWebPreferences(), session: undefined };
    });
    expect(found).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    for (const name of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
    ]) {
      expect([name, Boolean((found as Record<string, unknown>)[name])]).toEqual([name, false]);
    }
  });

  test.each(attempts)(
    '%s is refused by %s, and nobody is asked',
    async (_what, by, attempt) => {
      const before = elsewhere.seen.length;
      const found = await inPage<{ blocked: string[]; ran: boolean }>(watched(attempt, away()));
      expect(found.ran).toBe(false);
      expect(found.blocked).toContain(by);
      expect(elsewhere.seen.length).toBe(before);
    },
    10_000,
  );

  test('opens no window and leads the page nowhere', async () => {
    const windows = () =>
      launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const before = elsewhere.seen.length;
    const url = JSON.stringify(away());
    expect(await inPage(`window.open(${url})`)).toBeNull();
    await inPage(`{
      const link = document.createElement('a');
      link.href = ${url};
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '';
      link.click();
      link.remove();
      location.assign(${url});
    }`);
    // A refused navigation changes nothing: the same page goes on answering.
    expect(await inPage('location.href')).toBe('app://wisq/index.html');
    const facts = await inPage<{ ok: boolean }>("window.wisq.call('app.facts', undefined)");
    expect(facts.ok).toBe(true);
    expect(await windows()).toBe(1);
    expect(elsewhere.seen.length).toBe(before);
  });

  test('leads nowhere by a middle click, by what is dropped onto it, or by a webview', async () => {
    const before = elsewhere.seen.length;
    const contents = () =>
      launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    const open = await contents();
    // A locator would wait for the navigation that an attempt before began and that was refused.
    const { x, y, width, height } = await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: 'away' });
      document.body.prepend(link);
      return link.getBoundingClientRect().toJSON() as DOMRect;
    }, away());
    for (const held of ['Shift', 'Control', 'Alt'] as const) {
      await page.keyboard.down(held);
      for (const button of ['middle', 'left'] as const) {
        await page.mouse.click(x + width / 2, y + height / 2, { button });
      }
      await page.keyboard.up(held);
    }
    await page.mouse.click(x + width / 2, y + height / 2, { button: 'middle' });
    const driver = await page.context().newCDPSession(page);
    const data = { items: [{ mimeType: 'text/uri-list', data: away() }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await driver.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
    await page.evaluate((url) => {
      document.querySelector('a')?.remove();
      const webview = document.createElement('webview');
      webview.setAttribute('src', url);
      document.body.append(webview);
    }, away());
    expect(await page.evaluate(() => location.href)).toBe('app://wisq/index.html');
    expect(await contents()).toBe(open);
    expect(elsewhere.seen.length).toBe(before);
  });

  test('gets no camera, no place and no notification', async () => {
    const answers = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'clipboard-read'];
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      return states.map(({ state }) => state);
    });
    expect(answers).not.toContain('granted');
  });

  test('is refused with INPUT_INVALID for every call it makes up, and never with an error', async () => {
    const codes = (asked: readonly (readonly [name: unknown, input: unknown])[], of = page) =>
      of.evaluate(async (all) => {
        const answers = [];
        for (const [name, input] of all) {
          const answer = await window.wisq.call(name as never, input);
          answers.push(answer.ok ? 'ok' : answer.problem.code);
        }
        return answers;
      }, asked);
    const madeUp = ['', 'app.quit', 'constructor', '__proto__', 'toString', 7, null, ['x']];
    const bad = [null, 7, 'text', [], { setupId: 'x'.repeat(99) }, { a: {} }];
    const asked = [
      ...madeUp.map((name) => [name, undefined] as const),
      ...Object.keys(calls).flatMap((name) => bad.map((input) => [name, input] as const)),
      ['setups.open', { setupId: '../../../../etc/passwd/aaaaaaaaaaaaaa' }] as const,
    ];
    // So many at once would be refused for their number: half of them are made up in another app.
    const half = Math.ceil(asked.length / 2);
    const other = await openApp(newProfile());
    const answers = [
      ...(await codes(asked.slice(0, half))),
      ...(await codes(asked.slice(half), other.window)),
    ];
    const accepted = asked.filter((_, index) => answers[index] !== 'INPUT_INVALID');
    expect(accepted).toEqual([]);
    expect(await codes([['setups.open', { setupId: '0'.repeat(36) }]])).toEqual([
      'SETUP_NOT_FOUND',
    ]);
  });
});
