import type { AppWindow } from '../tools/drive/app-window.ts';
import type { World } from './world.ts';

/** How long OneLogin may take until what it says counts, in milliseconds, and a little more. */
const conclusiveMs = 5 * 60_000 + 10_000;

/**
 * Waits until the page names what is wrong in OneLogin. Where OneLogin may be late with it, so may the
 * app: then `later` lets the time pass, or it passes by itself.
 */
export async function causeNamed(
  { page }: AppWindow,
  { scenario }: World,
  later: ((ms: number) => Promise<void>) | undefined,
): Promise<void> {
  const { cause } = scenario;
  if (cause === null) return;
  if (cause === 'ONELOGIN_NOT_ASSIGNED') await later?.(conclusiveMs);
  const named = page.locator('main').getByText(`Code ${cause}`).first();
  await named.waitFor({ timeout: 60_000 + (later === undefined ? conclusiveMs : 0) });
}

/** What the app says of a setup in each of its places. */
export interface Said {
  readonly page: string;
  readonly turn: string;
  readonly rail: string;
  readonly call: string;
  readonly callTurn: string;
}

/** Reads the page of the step on screen, its station in the rail, and the call view. Ends on the page. */
export async function whatIsSaid(window: AppWindow): Promise<Said> {
  const { page } = window;
  const text = async (selector: string) =>
    (await page.locator(selector).first().innerText()).trim();
  const own = {
    page: await text('main'),
    turn: await window.whoseTurn(),
    rail: (await page.locator('nav [aria-current]').first().innerText()).trim(),
  };
  await window.openMenu();
  await window.hand.click(window.button('Show for a call'));
  await page.locator('.call-sentence').waitFor();
  const call = { call: await text('.call-sentence'), callTurn: await text('.call .turn') };
  await window.hand.click(window.button('Back to the guide'));
  return { ...own, ...call };
}
