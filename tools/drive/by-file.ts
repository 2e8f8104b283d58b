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
  await admin.openMenu();
  await admin.hand.click(admin.button('Save report for Wisq'));
  await admin.heading('Save report for Wisq').waitFor();
  await admin.page.getByText('"format": "wisq-setup"').waitFor();
  await screen('report-to-save', admin);
  await admin.hand.click(admin.button('Save report'));
  await admin.savedAs('wisq-setup');
  await admin.hand.click(admin.button('Back'));

  await strategist.hand.click(strategist.button('Open report or confirmation'));
  const heading = strategist.page.locator('.call-sentence');
  await heading.waitFor();
  await screen('call-view', strategist);
  await strategist.hand.click(strategist.button('Hide names'));
  await screen('call-view-names-hidden', strategist);
  await strategist.hand.click(strategist.button('Hide names'));
  await strategist.hand.click(strategist.button('Copy summary'));
  await strategist.page.locator('.saved').filter({ hasText: 'Copied' }).waitFor();
  await strategist.hand.click(strategist.button('Confirm test users'));
  for (const { firstName, lastName } of people) {
    const row = strategist.page.getByRole('group', { name: `${firstName} ${lastName}` });
    await strategist.hand.click(row.getByRole('radio', { name: 'Confirm' }));
  }
  await strategist.hand.fill(strategist.page.getByLabel('Your name'), 'Ines Albrecht');
  await screen('call-view-confirming', strategist);
  await strategist.hand.click(strategist.button('Save confirmation'));
  await strategist.savedAs('wisq-confirmation');

  await admin.openMenu();
  await admin.hand.click(admin.button('Open report or confirmation'));
  await admin.heading('Wisq’s confirmation').waitFor();
  await screen('confirmation-to-accept', admin);
  await admin.hand.click(admin.button('Record in this set-up'));
  for (const { userName } of people) {
    await admin.card(userName).getByRole('button', { name: 'Withdraw confirmation' }).waitFor();
  }
}
