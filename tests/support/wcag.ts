import type { Page } from 'playwright';

/**
 * Gives all text the spacing that WCAG 1.4.12 wants a page to bear: lines 1.5, letters 0.12, words
 * 0.16 times the size of the font, 2 times after a paragraph. It lasts until the page loads again.
 * By a constructed sheet: the window's content policy refuses an added `<style>`.
 */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Text that its own box cuts off at the bottom, with nothing to scroll it by. Empty when all is well. */
export function textCutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) return false;
        // Hidden text is cut off on purpose; a drawing shows a part of a page, and its text beside it.
        if (element.closest('.visually-hidden, .skip-link, svg, [role="img"]') !== null)
          return false;
        const clips = ['hidden', 'clip'].includes(getComputedStyle(element).overflowY);
        if (!clips || element.scrollHeight <= element.clientHeight + 1) return false;
        // Padding may be cut off; words may not.
        const end = element.getBoundingClientRect().top + element.clientTop + element.clientHeight;
        return [...element.querySelectorAll('*'), element].some((inner) =>
          [...inner.childNodes].some((node) => {
            if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return false;
            const range = document.createRange();
            range.selectNodeContents(node);
            return range.getBoundingClientRect().bottom > end + 1;
          }),
        );
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent}`),
  );
}

/**
 * Targets under 24 by 24 px (WCAG 2.5.8) that the rule's exceptions do not cover: text in a sentence,
 * a control whose label is as good, and one with enough room: a circle of 24 px around its middle
 * reaches no other target. Empty when all is well.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = 24;
    const kinds =
      'button, a[href], input, select, textarea, summary, [role="checkbox"], [role="button"], [role="row"][tabindex]';
    const targets = [...document.querySelectorAll<HTMLElement>(kinds)].filter(
      (target) =>
        target.checkVisibility({ visibilityProperty: true }) &&
        !target.matches('.skip-link, :disabled') &&
        target.closest('.visually-hidden') === null,
    );
    const big = ({ height, width }: DOMRect) => width >= least && height >= least;
    /** How far a point is from a rectangle, in px. */
    const away = (x: number, y: number, { bottom, left, right, top }: DOMRect) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return targets
      .filter((target) => {
        const box = target.getBoundingClientRect();
        if (big(box) || getComputedStyle(target).display === 'inline') return false;
        const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
        if (labels.some((label) => big(label.getBoundingClientRect()))) return false;
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return targets.some(
          (other) =>
            other !== target &&
            !other.contains(target) &&
            !target.contains(other) &&
            away(x, y, other.getBoundingClientRect()) < least / 2,
        );
      })
      .map((target) => {
        const { height, width } = target.getBoundingClientRect();
        return `${target.tagName}.${target.className} ${width} × ${height}: ${target.textContent}`;
      });
  });
}

/** Controls whose spoken name lacks the text that is seen on them (WCAG 2.5.3). Empty when all is well. */
export function namesWithoutTheirText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], summary, [role="checkbox"]')]
      .filter((control) => {
        const name = control.getAttribute('aria-label')?.toLowerCase().trim();
        if (name === undefined || !control.checkVisibility()) return false;
        return !name.includes(control.innerText.toLowerCase().trim());
      })
      .map((control) => `${control.getAttribute('aria-label')} lacks ${control.innerText}`),
  );
}
