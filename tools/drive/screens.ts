import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** The two shapes the window is looked at in: alone on the screen, and docked beside a browser. */
const shapes = [
  { name: 'wide', width: 1240, height: 900 },
  { name: 'narrow', width: 400, height: 900 },
] as const;

/** Takes pictures of the screens, numbered in the order in which they were seen. */
export class Screens {
  readonly #page: Page;
  readonly #folder: string;
  #taken = 0;

  /** `folder`: where the pictures go; made if it is not there. */
  constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** How many screens were pictured. */
  get taken(): number {
    return this.#taken;
  }

  /** Pictures the screen wide and narrow, light and dark, scrolled to `at`; then all is as before. */
  async take(name: string, at = 'h1', page = this.#page): Promise<void> {
    this.#taken++;
    const number = String(this.#taken).padStart(2, '0');
    for (const { name: shape, width, height } of shapes) {
      await page.setViewportSize({ width, height });
      await page.locator(at).evaluate((element) => element.scrollIntoView());
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const path = join(this.#folder, `${number}-${name}-${shape}-${colorScheme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      }
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: shapes[0].width, height: shapes[0].height });
  }
}
