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
