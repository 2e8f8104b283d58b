import type { Page } from 'playwright';

/** Everything that can be clicked. */
const controls =
  'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="checkbox"]';

/** Part of the window, by what a person takes for one thing. */
export type Region = 'all' | 'outside the step';

/**
 * Remembers in the page where each control stands that can be seen.
 * In: the part of the window that must not move.
 */
export async function rememberPositions(page: Page, region: Region): Promise<void> {
  await page.evaluate(
    ([selector, part]) => {
      const inRegion = (element: Element) =>
        part === 'all' || element.closest('.step-column, .call-page, .page-home') === null;
      const seen = new Map<Element, DOMRect>();
      for (const element of document.querySelectorAll(selector)) {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (inRegion(element)) seen.set(element, element.getBoundingClientRect());
      }
      Object.assign(globalThis, { positions: seen });
    },
    [controls, region] as const,
  );
}

/**
 * What moved since: each control that is still there and stands somewhere else, by more than a
 * rounding of pixels. It may grow around the place where it was, and shrink at its right end.
 */
export function moved(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { positions } = globalThis as unknown as { positions: Map<Element, DOMRect> };
    const wrong: string[] = [];
    for (const [element, before] of positions) {
      if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { bottom, left, right, top } = element.getBoundingClientRect();
      const [x, y] = [Math.round(left - before.left), Math.round(top - before.top)];
      if (Math.abs(x) <= 1 && Math.abs(y) <= 1) continue;
      const around =
        left <= before.left &&
        right >= before.right &&
        top <= before.top &&
        bottom >= before.bottom;
      if (around) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      wrong.push(`${element.tagName.toLowerCase()} “${name.trim().slice(0, 40)}” by ${x}, ${y}`);
    }
    return wrong;
  });
}
