import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Launched, launchApp } from '../../practice/drive/launch-app.ts';
import { calls } from '../../shared/contract.ts';
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
  await page.getByLabel('Name of this set-up').waitFor();
});

afterAll(async () => {
  await launched?.close();
  await elsewhere?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

const away = () => `http://127.0.0.1:${elsewhere.port}/`;

/**
 * Runs one attempt in the page and waits for what the policy says of it, or for what it did. In a
 * task of its own: what a driver evaluates is exempt from a part of the policy, what follows is not.
 */
const watched = (attempt: (url: string) => unknown, url: string) =>
  new Promise((resolve) => {
    const blocked: string[] = [];
    const done = () => {
      clearInterval(looking);
      document.removeEventListener('securitypolicyviolation', hear);
      resolve({ blocked, ran: 'ran' in globalThis });
    };
    const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
      blocked.push(effectiveDirective);
      done();
    };
    const looking = setInterval(() => {
      if ('ran' in globalThis) done();
    }, 10);
    document.addEventListener('securitypolicyviolation', hear);
    setTimeout(async () => {
      try {
        await attempt(url);
      } catch {
        // Refusals throw, or not: what counts is the policy's own word.
      }
    });
  });

/** What it is, which rule of the policy must refuse it, and the attempt. */
const attempts: [what: string, by: string, attempt: string | ((url: string) => unknown)][] = [
  ['eval', 'require-trusted-types-for', () => (0, eval)('globalThis.ran = 1')],
  ['new Function', 'require-trusted-types-for', () => new Function('globalThis.ran = 1')()],
  ['a text as a timer', 'require-trusted-types-for', () => setTimeout('globalThis.ran = 1')],
  // As texts: the test's own compiler would make a call of its own of each import.
  [
    'a script in a data: URL',
    'script-src-elem',
    `() => import('data:text/javascript,globalThis.ran = 1')`,
  ],
  [
    'a script in a blob',
    'script-src-elem',
    `() => import(URL.createObjectURL(new Blob(['globalThis.ran = 1'], { type: 'text/javascript' })))`,
  ],
  ['a module from elsewhere', 'script-src-elem', '(url) => import(url + "module.js")'],
  [
    'an inline style',
    'style-src-elem',
    () =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'b{}' })),
  ],
  [
    'a style attribute',
    'style-src-attr',
    () => document.body.setAttribute('style', 'background: red'),
  ],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    (url) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: `${url}style.css` });
      document.head.append(link);
    },
  ],
  [
    'an object',
    'require-trusted-types-for',
    (url) => document.body.append(Object.assign(document.createElement('object'), { data: url })),
  ],
  [
    'an embedded page',
    'require-trusted-types-for',
    (url) => document.body.append(Object.assign(document.createElement('embed'), { src: url })),
  ],
  [
    'a frame',
    'frame-src',
    (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
  ],
  [
    'a worker of its own making',
    'require-trusted-types-for',
    () => new Worker(URL.createObjectURL(new Blob(['globalThis.ran = 1']))),
  ],
  [
    'a form that is sent elsewhere',
    'form-action',
    (url) => {
      const form = document.createElement('form');
      Object.assign(form, { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'a base for all addresses',
    'base-uri',
    (url) => document.head.append(Object.assign(document.createElement('base'), { href: url })),
  ],
  ['a request', 'connect-src', (url) => fetch(url)],
  ['a request to its own scheme', 'connect-src', () => fetch('app://wisq/index.html')],
  ['an event stream', 'connect-src', (url) => new EventSource(url)],
  ['a beacon', 'connect-src', (url) => navigator.sendBeacon(url, 'x')],
  [
    'a sound',
    'media-src',
    (url) => document.body.append(Object.assign(document.createElement('audio'), { src: url })),
  ],
];

describe('a script in the page', () => {
  test('finds no Node, no Electron, and of main only call and on', async () => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      api: Object.keys(window.wisq).toSorted(),
      replaced: Reflect.set(window.wisq, 'call', () => {}),
    }));
    expect(found).toEqual({ node: [], api: ['call', 'on'], replaced: false });
  });

  test('cannot run what it wrote into the page', async () => {
    const refused = await page.evaluate(async () => {
      const reasons: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        reasons.push(event.effectiveDirective),
      );
      const inline = document.createElement('script');
      try {
        inline.textContent = 'globalThis.inlineRan = true';
        document.head.append(inline);
      } catch {
        reasons.push('trusted types');
      }
      const image = document.createElement('div');
      try {
        image.innerHTML = '<img src="x" onerror="globalThis.inlineRan = true">';
      } catch {
        reasons.push('trusted types');
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      return { ran: 'inlineRan' in globalThis, reasons };
    });
    expect(refused.ran).toBe(false);
    expect(refused.reasons.length).toBeGreaterThanOrEqual(2);
  });

  test('reaches no other place: not by fetch, image, frame, form or socket', async () => {
    const before = elsewhere.seen.length;
    const answers = await page.evaluate(async (url) => {
      const blocked = new Set<string>();
      document.addEventListener('securitypolicyviolation', (event) => {
        blocked.add(event.effectiveDirective);
      });
      const fetched = await fetch(url).then(
        () => 'answered',
        () => 'refused',
      );
      const beacon = navigator.sendBeacon(url, 'x');
      const socket = await new Promise((resolve) => {
        try {
          const opened = new WebSocket(url.replace('http', 'ws'));
          opened.addEventListener('open', () => resolve('open'));
          opened.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
      const loaded = (element: HTMLImageElement | HTMLIFrameElement | HTMLScriptElement) =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('refused'));
          // A refused frame shows an empty page of its own and says "load": the server knows better.
          element.src = url;
          document.body.append(element);
        });
      const image = await loaded(document.createElement('img'));
      await loaded(document.createElement('iframe'));
      return { fetched, beacon, socket, image, blocked: [...blocked] };
    }, away());
    expect(answers).toMatchObject({ fetched: 'refused', socket: 'refused', image: 'refused' });
    expect(answers.blocked).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
    expect(elsewhere.seen.length).toBe(before);
  });

  test.each(attempts)(
    '%s is refused by %s, and nobody is asked',
    async (_what, by, attempt) => {
      const before = elsewhere.seen.length;
      const found = await page.evaluate<{ blocked: string[]; ran: boolean }>(
        `(${watched})(${attempt}, ${JSON.stringify(away())})`,
      );
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
    expect(await page.evaluate((url) => window.open(url), away())).toBeNull();
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '';
      link.click();
      link.remove();
      location.assign(url);
    }, away());
    // A refused navigation changes nothing: the same page goes on answering.
    expect(await page.evaluate(() => location.href)).toBe('app://wisq/index.html');
    const facts = await page.evaluate(() => window.wisq.call('app.facts', undefined));
    expect(facts.ok).toBe(true);
    expect(await windows()).toBe(1);
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
    const codes = (asked: readonly (readonly [name: unknown, input: unknown])[]) =>
      page.evaluate(async (all) => {
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
    const answers = await codes(asked);
    const accepted = asked.filter((_, index) => answers[index] !== 'INPUT_INVALID');
    expect(accepted).toEqual([]);
    expect(await codes([['setups.open', { setupId: '0'.repeat(36) }]])).toEqual([
      'SETUP_NOT_FOUND',
    ]);
  });
});
