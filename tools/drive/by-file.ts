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
  await admin.button('Save report for Wisq').click();
  await admin.heading('Save report for Wisq').waitFor();
  await admin.page.getByText('"format": "wisq-setup"').waitFor();
  await screen('report-to-save', admin);
  await admin.button('Save report').click();
  await admin.savedAs('wisq-setup');
  await admin.button('Back').click();

  await strategist.button('Open report or confirmation').click();
  const heading = strategist.page.locator('.call-sentence');
  await heading.waitFor();
  await screen('call-view', strategist);
  await strategist.button('Hide names').click();
  await screen('call-view-names-hidden', strategist);
  await strategist.button('Hide names').click();
  await strategist.button('Copy summary').click();
  await strategist.page.locator('.saved').filter({ hasText: 'Copied' }).waitFor();
  await strategist.button('Confirm test users').click();
  for (const { firstName, lastName } of people) {
    const row = strategist.page.getByRole('group', { name: `${firstName} ${lastName}` });
    await row.getByRole('radio', { name: 'Confirm' }).click();
  }
  await strategist.page.getByLabel('Your name').fill('Ines Albrecht');
  await screen('call-view-confirming', strategist);
  await strategist.button('Save confirmation').click();
  await strategist.savedAs('wisq-confirmation');

  await admin.openMenu();
  await admin.button('Open report or confirmation').click();
  await admin.heading('Wisq’s confirmation').waitFor();
  await screen('confirmation-to-accept', admin);
  await admin.button('Record in this set-up').click();
  for (const { userName } of people) {
    await admin.card(userName).getByRole('button', { name: 'Withdraw confirmation' }).waitFor();
  }
}
