import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../../tools/drive/gallery.ts';
import { gallery as states } from '../../tools/gallery/states/index.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-foreign-'));
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery(profile);
});

afterAll(async () => {
  await gallery?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** Texts on the page that reach beyond themselves: by a sign that acts, or from right to left and not isolated. */
async function loose(): Promise<readonly string[]> {
  return gallery.page.evaluate(() => {
    const acts = /[\u200B\u202A-\u202E\u2066\u2067]/;
    const found: string[] = [];
    const look = (text: string, where: string, isIsolated: boolean) => {
      const outside = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
      if (acts.test(text) || (!isIsolated && outside.includes('\u05D0'))) {
        found.push(`${where}: ${JSON.stringify(text)}`);
      }
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { textContent, parentElement } = walker.currentNode;
      // A field shows what is typed as it is, and is a place of its own.
      if (parentElement === null || parentElement.closest('textarea, script, style')) continue;
      const where = parentElement.closest('[class]')?.className ?? parentElement.tagName;
      look(textContent ?? '', where, parentElement.closest('bdi') !== null);
    }
    for (const element of document.querySelectorAll('[aria-label], [title]')) {
      for (const name of ['aria-label', 'title']) {
        look(element.getAttribute(name) ?? '', name, false);
      }
    }
    return found;
  });
}

test.each(states.map(({ id }) => id))('%s: what others wrote stays in its place', async (id) => {
  await gallery.showHostile(id);
  expect(await loose()).toEqual([]);
});

test('a hidden sign is shown by its name', async () => {
  const state = states.find(({ name }) => name === 'a confirmation that was opened');
  if (state === undefined) throw new Error('no such state');
  await gallery.showHostile(state.id);
  const sign = gallery.page.locator('bdi .hidden-sign').first();
  expect(await sign.textContent()).toBe('U+202E');
  // Whoever signed stands alone: not in a sentence of ours.
  const signed = gallery.page.locator('main').getByText('Name given:').first();
  expect(await signed.locator('bdi').textContent()).toMatch(/^Lee Park/);
});
