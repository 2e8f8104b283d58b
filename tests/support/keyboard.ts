import type { Locator, Page } from 'playwright';

/** Works in the window with the keyboard alone and notices where the focus cannot be seen. */
export class Keyboard {
  /** Places where the focus was and could not be seen, in words. */
  readonly unseen: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * Presses Tab (or Shift+Tab) until the focus is on `target`.
   * @throws after a whole round: then the keyboard cannot get there
   */
  async tabTo(target: Locator, back = false): Promise<void> {
    const element = await target.elementHandle();
    let there = await this.#page.evaluate((one) => one === document.activeElement, element);
    for (let presses = 0; !there && presses < 150; presses++) {
      await this.#page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      const { hidden, reached } = await this.#page.evaluate(look, element);
      if (hidden !== null) this.unseen.push(hidden);
      there = reached;
    }
    if (!there) throw new Error(`Tab does not lead to ${target.toString()}`);
  }

  /**
   * Presses Tab until the focus is where it was before, or has left the page. Where it was first may be
   * gone by then, as what a screen draws anew is.
   * @returns on how many places the focus was; few where it is caught between them
   * @throws when it never comes round
   */
  async round(): Promise<number> {
    await this.#page.keyboard.press('Tab');
    const walked = await this.#page.evaluateHandle(() => ({
      been: new Set([document.activeElement]),
      last: document.activeElement,
    }));
    for (let places = 1; places < 400; places++) {
      const { hidden } = await this.#page.evaluate(look, null);
      if (hidden !== null) this.unseen.push(hidden);
      await this.#page.keyboard.press('Tab');
      const done = await this.#page.evaluate((walk) => {
        const { activeElement } = document;
        // A date field has several places of its own.
        if (activeElement === walk.last) return false;
        walk.last = activeElement;
        if (activeElement === document.body || walk.been.has(activeElement)) return true;
        walk.been.add(activeElement);
        return false;
      }, walked);
      if (done) return places;
    }
    throw new Error('Tab does not come back to where it began');
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.type(text);
  }
}

/** In the page: is the focus drawn as an outline, inside the window, and not under something else? */
function look(target: Element | null): { hidden: string | null; reached: boolean } {
  const focused = document.activeElement;
  const reached = focused === target;
  if (focused === null || focused === document.body) return { hidden: null, reached };
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { bottom, left, right, top } = focused.getBoundingClientRect();
  const what = `${focused.tagName} “${focused.textContent?.slice(0, 40)}”`;
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) {
    return { hidden: `${what}: no ring`, reached };
  }
  // A tall thing may reach beyond the window: some of it has to be there.
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const there = document.elementFromPoint((left + right) / 2, y);
  const seen = there !== null && (focused.contains(there) || there.contains(focused));
  return { hidden: seen ? null : `${what}: covered or outside`, reached };
}
