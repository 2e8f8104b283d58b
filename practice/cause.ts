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
