import type { Locator, Page } from 'playwright';

/** What a hand did on one screen. */
export interface Counted {
  readonly click: number;
  readonly field: number;
  readonly key: number;
  readonly scroll: number;
  readonly dialog: number;
}

export type Act = keyof Counted;

const nothing: Counted = { click: 0, field: 0, key: 0, scroll: 0, dialog: 0 };

/** A screen whose controls cannot be reached by this many turns of the wheel has a fault. */
const mostScrolls = 40;

/**
 * Works a window as a person's hand does, and counts what it does: it presses what is visible in
 * the window, turns the wheel to reach what is not, and fills in a field by going to it.
 */
export class Hand {
  readonly #page: Page;
  readonly #screens = new Map<string, Counted>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** What was done, by the heading of the screen it was done on. */
  get byScreen(): Readonly<Record<string, Counted>> {
    return Object.fromEntries(this.#screens);
  }

  /** Everything that was done, on all screens together. */
  get total(): number {
    return [...this.#screens.values()].reduce((sum, screen) => sum + actions(screen), 0);
  }

  /** Presses a button, link, box or choice. */
  async click(target: Locator): Promise<void> {
    await this.#reach(target);
    await this.#count('click');
    await target.click();
  }

  /** Puts a text into a field, by typing or pasting: one action either way. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    await this.#count('field');
    await field.fill(text);
  }

  /** Presses a key or a combination, `Enter` or `Control+=`, where the focus is. */
  async press(key: string): Promise<void> {
    await this.#count('key');
    await this.#page.keyboard.press(key);
  }

  /** A file dialog of the system was answered: practice answers it without showing one. */
  async answeredDialog(): Promise<void> {
    await this.#count('dialog');
  }

  /** Turns the wheel over the part that scrolls until the target can be pressed. */
  async #reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let turn = 0; ; turn++) {
      const place = await target.evaluate(placeOf);
      if (place === null) return;
      if (turn === mostScrolls) throw new Error(`${String(target)} cannot be scrolled to`);
      await this.#count('scroll');
      await this.#page.mouse.move(place.x, place.y);
      await this.#page.mouse.wheel(0, place.by);
      await target.evaluate(settled);
    }
  }

  async #count(act: Act): Promise<void> {
    const screen = await this.#screen();
    const before = this.#screens.get(screen) ?? nothing;
    this.#screens.set(screen, { ...before, [act]: before[act] + 1 });
  }

  async #screen(): Promise<string> {
    const heading = this.#page.getByRole('heading', { level: 1 }).first();
    return (await heading.isVisible()) ? ((await heading.textContent()) ?? '') : '';
  }
}

/** All that was done on one screen. */
export function actions({ click, field, key, scroll, dialog }: Counted): number {
  return click + field + key + scroll + dialog;
}

/**
 * Runs in the page. Null when the element can be pressed where it is; else where to turn the wheel
 * and how far. An element counts as reached when its middle lies inside every part that scrolls
 * around it and inside the window.
 */
function placeOf(element: Element): { x: number; y: number; by: number } | null {
  const box = element.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const style = getComputedStyle(around);
    const root = around === document.documentElement;
    const scrolls = /auto|scroll/.test(style.overflowY) || root;
    if (!scrolls || around.scrollHeight <= around.clientHeight) continue;
    const part = root
      ? { top: 0, bottom: innerHeight, left: 0, right: innerWidth }
      : around.getBoundingClientRect();
    const top = Math.max(part.top, 0);
    const bottom = Math.min(part.bottom, innerHeight);
    if (middle > top && middle < bottom && box.top >= top - box.height / 2) continue;
    return {
      x: (Math.max(part.left, 0) + Math.min(part.right, innerWidth)) / 2,
      y: (top + bottom) / 2,
      // A person stops when it stands in the middle of what they see.
      by: middle - (top + bottom) / 2,
    };
  }
  return null;
}

/** Runs in the page: resolves when two frames have been drawn, so that the scrolling shows. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
