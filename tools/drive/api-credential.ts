import type { AppWindow } from './app-window.ts';

/** What is copied in OneLogin when a credential was made. */
export interface CopiedCredential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** From Before you start to the credential that was tested and is stored; ends on its page. */
export async function addCredential(
  admin: AppWindow,
  { clientId, clientSecret }: CopiedCredential,
  pasted: () => Promise<void> = async () => {},
): Promise<void> {
  await admin.hand.click(admin.button('Add credential…'));
  await admin.setClipboard(clientId);
  await admin.hand.click(admin.button('Paste Client ID'));
  await admin.page.getByText(/^Pasted: \d+ characters, ends in/).waitFor();
  await admin.setClipboard(clientSecret);
  await admin.hand.click(admin.button('Paste Client Secret'));
  await admin.page.getByText(/^Pasted: \d+ characters, never shown/).waitFor();
  await pasted();
  await admin.hand.click(admin.button('Save and check'));
  await admin.heading('OneLogin API credential').waitFor();
}

/** Reads OneLogin once more, from anywhere in a setup, and goes back there. */
export async function lookAtOneLogin(admin: AppWindow): Promise<void> {
  await openCredential(admin);
  const look = admin.button('Look at OneLogin now');
  await admin.hand.click(look);
  await look.and(admin.page.locator(':not([aria-busy="true"]):not(:disabled)')).waitFor();
  await admin.hand.click(admin.button('Back'));
}

/** Removes the credential here, and says that it is deleted in OneLogin as well. */
export async function removeCredential(admin: AppWindow): Promise<void> {
  await openCredential(admin);
  await admin.hand.click(admin.button('Remove credential'));
  const dialog = admin.page.getByRole('dialog');
  await admin.hand.click(dialog.getByRole('button', { name: 'Remove credential' }));
  await admin.heading('Credential removed').waitFor();
  await admin.tick(
    admin.page.getByRole('checkbox', { name: 'I deleted the credential in OneLogin' }),
  );
}

/** The credential's page, by the setup's menu. */
async function openCredential(admin: AppWindow): Promise<void> {
  await admin.openMenu();
  await admin.hand.click(admin.page.locator('.setup-menu').getByText('OneLogin API credential…'));
  await admin.heading('OneLogin API credential').waitFor();
}
