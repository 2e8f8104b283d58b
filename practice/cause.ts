import type { Locator } from 'playwright';
import type { StepId } from '../shared/domain/guide/ids.ts';
import type { AppWindow } from '../tools/drive/app-window.ts';
import { endings } from './endings.ts';
import { isOneLoginScenario, type OneLoginScenario } from './scenarios.ts';
import type { World } from './world.ts';

/** How long OneLogin may take until what it says counts, in milliseconds, and a little more. */
const conclusiveMs = 5 * 60_000 + 10_000;
/** How long the app may take to see what is there, in milliseconds. */
const patience = 40_000;

/**
 * Waits until the step on screen names what is wrong in OneLogin. Where OneLogin may be late with it, so may the
 * app: then `later` lets the time pass, or it passes by itself.
 */
export async function causeNamed(
  window: AppWindow,
  { people, scenario }: Pick<World, 'people' | 'scenario'>,
  later?: (ms: number) => Promise<void>,
): Promise<void> {
  const { approved, assigned, cause, person, refusedAtWisq } = scenario;
  if (!isOneLoginScenario(scenario.name)) return;
  const { lead, step } = endings[scenario.name];
  const first = approved && assigned && !refusedAtWisq && person.state === undefined;
  // Whoever arrives has arrived, so that what is said is the last word.
  const arriving = first ? people : people.slice(1);
  for (const { userName } of step === 'assign' ? arriving : []) {
    await seen(window.card(userName).getByText(/^[45] of 5$/), patience);
  }
  if (cause === 'ONELOGIN_NOT_ASSIGNED') await later?.(conclusiveMs);
  const told = window.page.locator('main').getByText(lead);
  await seen(told, later === undefined ? conclusiveMs + patience : patience);
}

function seen(what: Locator, timeout: number): Promise<void> {
  return what.first().waitFor({ timeout });
}

/** What the app says of a setup in each of its places. */
interface Said {
  readonly turn: string;
  readonly move: string;
  readonly page: string;
  readonly rail: string;
  readonly call: string;
}

/** Reads the step on screen, its station in the rail, and the call view. Ends on the step. */
async function whatIsSaid(window: AppWindow, step: StepId): Promise<Said> {
  const { hand, page } = window;
  const text = async (selector: string) =>
    (await page.locator(selector).first().innerText()).trim();
  const own = {
    turn: await window.whoseTurn(),
    move: await text('.step-foot .button-main'),
    page: await text('main'),
    rail: await window.stepStatus(step),
  };
  await window.openMenu();
  await hand.click(window.button('Show for a call'));
  await page.locator('.call-sentence').waitFor();
  const call = await text('.call-sentence');
  await hand.click(window.button('Back to the guide'));
  await page.locator(`main[data-step="${step}"]`).waitFor();
  return { ...own, call };
}

/**
 * Compares what each place says with what the scenario leads to.
 * @throws when one of them says something else
 */
export async function expectEnding(window: AppWindow, name: OneLoginScenario): Promise<void> {
  const { call, code, lead, move, rail, step, turn } = endings[name];
  const said = await whatIsSaid(window, step);
  const faults = [
    said.turn === turn ? [] : `it is “${said.turn}”`,
    said.move === move ? [] : `the main button is “${said.move}”`,
    said.page.includes(lead) ? [] : `the page does not say “${lead}”:\n${said.page}`,
    code === null || said.page.includes(`Code ${code}`) ? [] : `the page has no ${code}`,
    said.rail.includes(rail) ? [] : `the rail says “${said.rail}”`,
    said.call === call ? [] : `the call view says “${said.call}”`,
  ].flat();
  if (faults.length > 0) throw new Error([`${name} ends otherwise:`, ...faults].join('\n'));
}
