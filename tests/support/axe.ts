import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds on the page as it is, rule by rule and element by element. */
export async function violations(page: Page, theme: Theme): Promise<readonly string[]> {
  const there = await page.evaluate(() => 'axe' in window);
  const rules = theme === 'light' ? everyRule : colourRules;
  const { violations: found } = await (there ? axeAgain(page, rules) : firstAxe(page));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

type Theme = 'light' | 'dark';
const everyRule = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The themes differ in the values of the tokens alone: the other rules cannot tell them apart. */
const colourRules = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;

/** Brings axe into the page and runs it. Electron opens no second page, which only legacy mode accepts. */
function firstAxe(page: Page): Promise<Found> {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], runOnly: everyRule })
    .analyze();
}

/** Runs the axe that is in the page already: carrying it there takes longer than its work. */
function axeAgain(page: Page, runOnly: typeof everyRule | typeof colourRules): Promise<Found> {
  return page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(options: object): Promise<Found> } }).axe.run(options),
    { runOnly, resultTypes: ['violations'] },
  );
}
