import type { Page } from 'playwright';

/**
 * What does not fit the window's width: anything that scrolls or is cut off sideways, and controls
 * that cannot be brought into view or are covered by something else. Empty when all is well.
 */
export function whatDoesNotFit(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`;
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const top = document.querySelector('dialog[open]') ?? document.body;
    const wrong: string[] = [];
    const rootElement = document.scrollingElement ?? document.documentElement;
    if (rootElement.scrollWidth > innerWidth) {
      wrong.push(`the page is ${rootElement.scrollWidth} wide`);
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (!visible(element) || element.closest('.visually-hidden, .skip-link') !== null) continue;
      const clips = getComputedStyle(element).overflowX !== 'visible';
      if (clips && element.clientWidth > 0 && element.scrollWidth > element.clientWidth) {
        // A text field scrolls its own text; everything else has to wrap.
        if (element instanceof HTMLInputElement) continue;
        const widest = [...element.querySelectorAll('*')].filter(
          (inner) =>
            inner.getBoundingClientRect().right > element.getBoundingClientRect().right + 1 &&
            inner.closest('.visually-hidden') === null,
        );
        wrong.push(`${name(element)} is cut off: ${widest.map(name).join(', ')}`);
      }
    }
    for (const control of top.querySelectorAll('button, a, input, select, textarea, summary')) {
      // A skip link is there while it has the focus, and not before.
      if (!visible(control) || control.matches('.skip-link')) continue;
      control.scrollIntoView({ block: 'center' });
      const { bottom, height, left, right, top: y, width } = control.getBoundingClientRect();
      if (left < 0 || right > innerWidth || y < 0 || bottom > innerHeight) {
        wrong.push(`${name(control)} cannot be brought into view`);
        continue;
      }
      const there = document.elementFromPoint(left + width / 2, y + height / 2);
      if (there === null || !(control.contains(there) || there.contains(control))) {
        wrong.push(`${name(control)} is covered by ${there === null ? 'nothing' : name(there)}`);
      }
    }
    return wrong;
  });
}
