import type { AppWindow } from '../../tools/drive/app-window.ts';
import { protonMessage } from '../../practice/proton-message.ts';
import { people } from '../../tools/fixtures/people.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { longName, screenPasts } from '../../tools/fixtures/screen-pasts.ts';
import { Story, storyUpTo } from '../../tools/fixtures/story.ts';

/** One state of one screen: a setup's past, where it opens, and what is done there. */
export interface ScreenState {
  readonly name: string;
  readonly at: StepId;
  readonly story: (name: string) => Story;
  /** False: the journal says that secrets are kept, and the keychain has none. */
  readonly secrets?: false;
  /** From the opened step to the state that is looked at. */
  readonly act?: (admin: AppWindow) => Promise<void>;
}

const [maya, jonas] = people;
const message = protonMessage('https://scim.wisq.example/scim/v2/', 'wisq_8Jk2mQ7xT4vB1nZ6pL0sR5');

/** One of the pasts that the gallery shows too. */
function told(past: keyof typeof screenPasts): ScreenState['story'] {
  return (name) => {
    const story = new Story(name);
    screenPasts[past](story);
    return story;
  };
}

/** Every screen of a setup, each in the states that look different. */
export const screenStates: readonly ScreenState[] = [
  { name: 'before you start, nothing ticked', at: 'before', story: (name) => new Story(name) },
  {
    name: 'before you start, Continue pressed too early',
    at: 'before',
    story: (name) => new Story(name, null),
    async act(admin) {
      await admin.page.getByRole('button', { name: /^Continue/ }).click();
      await admin.button('Continue anyway').waitFor();
    },
  },
  {
    name: 'step 1 with a row that does not fit, look-alikes open',
    at: 'add-app',
    story: told('rowThatDoesNotFit'),
    async act(admin) {
      await admin.page.getByText('This row does not carry all five attributes').waitFor();
      for (const more of await admin.page.locator('main summary').all()) await more.click();
    },
  },
  {
    name: 'step 2, nothing pasted, values by hand open',
    at: 'configure',
    story: told('nothingPasted'),
    async act(admin) {
      await admin.page.getByText('Enter them one by one').click();
      await admin.page.getByLabel('SCIM Bearer Token').last().waitFor();
    },
  },
  {
    name: 'step 2, pasted and cleaned',
    at: 'configure',
    story: told('nothingPasted'),
    async act(admin) {
      await admin.setClipboard(message);
      await admin.paste();
    },
  },
  {
    name: 'step 2, pasted with two addresses and an expired token',
    at: 'configure',
    story: told('nothingPasted'),
    async act(admin) {
      await admin.setClipboard(
        `SCIM Base URL: https://a.wisq.example/scim/v2 or https://b.wisq.example/scim/v2\nSCIM Bearer Token: ${expiredJwt}`,
      );
      await admin.paste();
      await admin.page.getByText('TOKEN_EXPIRED').waitFor();
    },
  },
  {
    name: 'step 2, stored and not tested',
    at: 'configure',
    story: told('storedNotTested'),
  },
  {
    name: 'step 2, where a field is in OneLogin drawn beside its task or under it',
    at: 'configure',
    story: told('storedNotTested'),
    async act(admin) {
      await admin.button('Show where').first().click();
      await admin.page.locator('.spot-outline').waitFor();
    },
  },
  {
    name: 'step 2, the test failed',
    at: 'configure',
    story: told('testFailed'),
    async act(admin) {
      await admin.page.getByText('Code TOKEN_REFUSED').waitFor();
      for (const more of await admin.page.locator('main summary').all()) await more.click();
    },
  },
  {
    name: 'step 2, the test passed with a note',
    at: 'configure',
    story: told('testPassed'),
    async act(admin) {
      await admin.page.locator('summary', { hasText: 'Evidence' }).click();
    },
  },
  {
    name: 'step 2, the secrets are gone from the keychain',
    at: 'configure',
    story: told('testPassed'),
    secrets: false,
    async act(admin) {
      await admin.page.getByText('Code KEYCHAIN_ENTRY_GONE').waitFor();
    },
  },
  {
    name: 'step 2, asked whether to remove the secrets',
    at: 'configure',
    story: told('testPassed'),
    async act(admin) {
      await admin.button('Remove').click();
      await admin.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'step 3',
    at: 'provisioning',
    story: told('testPassed'),
  },
  {
    name: 'step 4',
    at: 'attributes',
    story: told('stepFour'),
  },
  {
    name: 'step 5 with no test user, a name refused',
    at: 'assign',
    story: told('noTestUser'),
    async act(admin) {
      await admin.button('Add').click();
      await admin.page.locator('[aria-invalid]').waitFor();
    },
  },
  {
    name: 'step 5, one user incomplete and one there twice',
    at: 'assign',
    story: told('incompleteAndTwice'),
  },
  {
    name: 'step 5, one user of whom it is unclear, one who came in other forms',
    at: 'assign',
    story: told('oddArrivals'),
  },
  {
    name: 'step 5, one user not there yet, what should arrive being changed',
    at: 'assign',
    story: told('notThereYet'),
    async act(admin) {
      await admin
        .card(jonas.userName)
        .getByRole('button', { name: 'Change what should arrive' })
        .click();
      await admin.button('Add another test user').or(admin.button('Add a test user')).click();
    },
  },
  {
    name: 'step 5, one user watched while nothing answers, another to be watched',
    at: 'assign',
    story: told('bothAdded'),
    async act(admin) {
      const card = admin.card(maya.userName);
      await card.getByRole('button', { name: 'Watch for arrival' }).click();
      await card.getByText('Code CONNECT_REFUSED').waitFor();
    },
  },
  {
    name: 'step 5, watching ended, one not there and one incomplete',
    at: 'assign',
    story: told('watchingEnded'),
  },
  {
    name: 'step 5, proven once and stale since a failed test',
    at: 'assign',
    story: told('provenThenStale'),
  },
  {
    name: 'asked whether to delete the set-up',
    at: 'before',
    story: told('noTestUser'),
    async act(admin) {
      await admin.openMenu();
      await admin.button('Delete this set-up').click();
      await admin.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'step 5, all arrived, a confirmation being recorded',
    at: 'assign',
    story: told('allArrived'),
    async act(admin) {
      const card = admin.card(maya.userName);
      await card.getByRole('button', { name: 'Record Wisq’s confirmation' }).click();
      await card.getByRole('button', { name: 'Record confirmation' }).click();
      await card.getByText('Name the person at Wisq.').waitFor();
    },
  },
  {
    name: 'step 5, confirmed, asked whether to withdraw',
    at: 'assign',
    story: told('confirmed'),
    async act(admin) {
      await admin.page.getByRole('button', { name: 'Withdraw confirmation' }).first().click();
      await admin.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'roll-out closed',
    at: 'rollout',
    story: told('bothAdded'),
  },
  {
    name: 'roll-out open, the form sent empty',
    at: 'rollout',
    story: told('confirmed'),
    async act(admin) {
      await admin.button('Record agreement').click();
      await admin.page.getByText('Fill in all three.').first().waitFor();
    },
  },
  {
    name: 'roll-out agreed',
    at: 'rollout',
    story: told('agreed'),
  },
  {
    name: 'a test user declined by Wisq, after a confirmation',
    at: 'assign',
    story: told('declined'),
  },
  {
    name: 'step 5, names hidden, the menu open',
    at: 'assign',
    story: told('declined'),
    async act(admin) {
      await admin.openMenu();
      await admin.button('Hide names').click();
      await admin.page.getByText('Names are hidden on this screen.').waitFor();
    },
  },
  {
    name: 'the call view of one’s own set-up, names hidden, a user declined',
    at: 'assign',
    story: told('declined'),
    async act(admin) {
      await admin.openMenu();
      await admin.button('Show for a call').click();
      await admin.page.locator('.call-sentence').waitFor();
      await admin.button('Hide names').click();
    },
  },
  {
    name: 'the report before it is saved',
    at: 'assign',
    story: told('bothAdded'),
    async act(admin) {
      await admin.openMenu();
      await admin.button('Save report for Wisq').click();
      await admin.page.getByText('"format": "wisq-setup"').waitFor();
    },
  },
  {
    name: 'a long name, the set-up’s menu open',
    at: 'provisioning',
    story: () => storyUpTo('provisioning', longName),
    async act(admin) {
      await admin.openMenu();
    },
  },
];

const expiredJwt = [
  { alg: 'HS256', typ: 'JWT' },
  { sub: 'onelogin', exp: Date.parse('2024-05-01T00:00:00Z') / 1000 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('c2lnbmF0dXJlLW9mLW5vLXdvcnRoLTEyMzQ1Njc4')
  .join('.');
