import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driven } from '../../tools/drive/driven.ts';
import { Hand } from '../../tools/drive/hand.ts';
import { launchApp } from '../../tools/drive/launch-app.ts';

const page = `<!doctype html><style>body{margin:0}</style>
<h1>First</h1>
<button id="near">near</button>
<div id="box" style="height:200px;overflow-y:auto"><p style="height:900px">long</p><input id="inner"></div>
<p style="height:3000px">long</p>
<button id="far" onclick="document.querySelector('h1').textContent='Second'">far</button>`;

const userData = mkdtempSync(join(tmpdir(), 'wisq-hand-'));
let app: Driven;

beforeAll(async () => {
  app = await launchApp({
    userData,
    appFolder: resolve('tools/drive/plain-window'),
    env: { PLAIN_WINDOW_URL: `data:text/html,${encodeURIComponent(page)}` },
  });
});

afterAll(async () => {
  await app?.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
});

describe('The hand that works the window', () => {
  test('scrolls like a person to what is out of sight, and counts what it did by screen', async () => {
    const hand = new Hand(app.window);
    await hand.click(app.window.locator('#near'));
    expect(hand.byScreen).toEqual({
      First: { click: 1, field: 0, key: 0, scroll: 0, dialog: 0 },
    });

    await hand.fill(app.window.locator('#inner'), 'text');
    expect(await app.window.locator('#inner').inputValue()).toBe('text');
    expect(hand.byScreen['First']).toMatchObject({ field: 1, scroll: 1 });

    await hand.click(app.window.locator('#far'));
    expect(hand.byScreen['First']).toMatchObject({ click: 2, scroll: 2 });

    await hand.press('Tab');
    await hand.answeredDialog();
    expect(hand.byScreen['Second']).toEqual({ click: 0, field: 0, key: 1, scroll: 0, dialog: 1 });
    expect(hand.total).toBe(7);
  });
});
