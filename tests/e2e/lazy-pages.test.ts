import { expect, test } from 'vitest';
import { appWithout } from '../support/app-without.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { storyUpTo } from '../../tools/fixtures/story.ts';

test('when the guide’s own code cannot be read, the list says so, with a code', async () => {
  const profile = newProfile();
  storyUpTo('configure').putInto(profile, 'configure');
  const { admin } = await openApp(profile, { appFolder: appWithout('shell') });
  await admin.heading('Setups').waitFor();
  await admin.page.getByText('Code INTERNAL').waitFor();
  // And nothing is lost: the setup is still there to be opened.
  expect(await admin.page.getByRole('button', { name: /Northwind/ }).count()).toBe(1);
});

test('when the list’s own code cannot be read, the first screen says so, with a code', async () => {
  const profile = newProfile();
  storyUpTo('configure', 'One').putInto(profile);
  storyUpTo('configure', 'Two').putInto(profile);
  const { admin } = await openApp(profile, { appFolder: appWithout('setup-list') });
  await admin.heading('Connect OneLogin to Wisq').waitFor();
  await admin.page.getByText('Code INTERNAL').waitFor();
});

test('when the call view’s code cannot be read, the way back to the setup is open', async () => {
  const profile = newProfile();
  storyUpTo('configure').putInto(profile, 'configure');
  const { admin } = await openApp(profile, { appFolder: appWithout('handover-view') });
  await admin.openMenu();
  await admin.button('Show for a call').click();
  await admin.page.getByText('Code INTERNAL').waitFor();
  await admin.openFromList('Northwind, production');
  await admin.heading('Configure the SCIM connection').waitFor();
});
