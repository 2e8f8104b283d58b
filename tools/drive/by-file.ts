import type { OneLoginUser } from '../fixtures/onelogin-user.ts';
import type { AppWindow } from './app-window.ts';

/** Tells which screen is worth a picture, and whose it is. */
export type ByFileScreen = (name: string, whose: AppWindow) => Promise<void>;

/**
 * Wisq's confirmation by file, in two apps that share a folder instead of a mail: the admin saves a report,
 * the strategist opens it and confirms everybody, the admin opens that and records it.
 * @param people the test users on the report, all of whom have arrived
 */
export async function confirmByFile(
  admin: AppWindow,
  strategist: AppWindow,
  people: readonly OneLoginUser[],
  screen: ByFileScreen,
): Promise<void> {
  await admin.hand.click(admin.button('Send Wisq the report'));
  await admin.heading('Send Wisq the report').waitFor();
  await screen('wisq-send', admin);
  await admin.hand.click(admin.button('Save report for Wisq…'));
  await admin.hand.answeredDialog();
  await admin.heading('Send the report, then open Wisq’s confirmation').waitFor();
  await screen('wisq-waiting', admin);

  await strategist.hand.click(strategist.button('Open report…'));
  await strategist.hand.answeredDialog();
  await strategist.page.locator('.call-sentence').waitFor();
  await screen('call-view', strategist);
  const all = people.length === 1 ? 'Confirm the test user' : 'Confirm both test users';
  await strategist.hand.click(strategist.button(all));
  await strategist.hand.fill(strategist.page.getByLabel('Your name'), 'Ines Albrecht');
  await screen('call-view-confirming', strategist);
  await strategist.hand.click(strategist.button('Save confirmation…'));
  await strategist.hand.answeredDialog();
  await strategist.button('Copy message for the admin').waitFor();
  await screen('call-view-confirmed', strategist);
  await strategist.hand.click(strategist.button('Copy message for the admin'));

  await admin.hand.click(admin.button('Open confirmation…'));
  await admin.hand.answeredDialog();
  await admin.button('Accept and plan roll-out').waitFor();
  await screen('confirmation-to-accept', admin);
  await admin.hand.click(admin.button('Accept and plan roll-out'));
  await admin.heading('Agree on who gets Wisq, and when').waitFor();
}
