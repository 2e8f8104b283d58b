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

/** A list of states that need nothing done, by their names and pasts. */
function plain(
  states: readonly (readonly [name: string, at: StepId, past: keyof typeof screenPasts])[],
): readonly ScreenState[] {
  return states.map(([name, at, past]) => ({ name, at, story: told(past) }));
}

/** Every screen of a setup, each in the states that look different. */
export const screenStates: readonly ScreenState[] = [
  ...plain([
    ['before you start, nothing there', 'before', 'nothingTicked'],
    ['before you start, ready', 'before', 'readyToStart'],
    ['step 1', 'add-app', 'readyToStart'],
    ['step 2, stored and not tested', 'configure', 'storedNotTested'],
    ['step 2, the URL changed', 'configure', 'urlChanged'],
    ['step 3', 'provisioning', 'testPassed'],
    ['step 4', 'attributes', 'stepFour'],
    ['step 5, one user incomplete and one there twice', 'assign', 'incompleteAndTwice'],
    ['step 5, both assigned and none there', 'assign', 'bothAdded'],
    ['step 5, watching ended, one not there and one incomplete', 'assign', 'watchingEnded'],
    ['step 5, proven once and stale since a failed test', 'assign', 'provenThenStale'],
    ['step 5, all arrived', 'assign', 'allArrived'],
    ['step 1, OneLogin read and right', 'add-app', 'oneLoginRight'],
    ['step 1, a look-alike by OneLogin’s word', 'add-app', 'oneLoginWrong'],
    ['step 3, off by OneLogin’s word', 'provisioning', 'oneLoginWrong'],
    ['step 4, OneLogin’s mappings', 'attributes', 'oneLoginRight'],
    ['step 5, both sides of both test users', 'assign', 'oneLoginPeople'],
    ['a test user declined by Wisq, after a confirmation', 'assign', 'declined'],
    ['wisq, not yet', 'wisq', 'bothAdded'],
    ['wisq, the report to send', 'wisq', 'allArrived'],
    ['wisq, waiting', 'wisq', 'reportSaved'],
    ['wisq, the report outdated', 'wisq', 'reportOutdated'],
    ['wisq, declined', 'wisq', 'declined'],
    ['wisq, confirmed', 'wisq', 'confirmed'],
    ['roll-out closed', 'rollout', 'bothAdded'],
    ['roll-out to plan', 'rollout', 'confirmed'],
    ['done', 'rollout', 'agreed'],
    ['done, the token removed', 'rollout', 'tokenRemoved'],
  ]),
  {
    name: 'before you start, started too early',
    at: 'before',
    story: (name) => new Story(name, null).stored(),
    async act(admin) {
      await admin.button('Open OneLogin').click();
      await admin.button('Continue anyway').waitFor();
    },
  },
  {
    name: 'before you start, values by hand open',
    at: 'before',
    story: told('nothingTicked'),
    async act(admin) {
      await admin.page.getByText('Enter them separately').click();
      await admin.page.getByLabel('SCIM Bearer Token').last().waitFor();
    },
  },
  {
    name: 'before you start, pasted and cleaned',
    at: 'before',
    story: told('nothingTicked'),
    async act(admin) {
      await admin.setClipboard(message);
      await admin.paste();
    },
  },
  {
    name: 'before you start, pasted with two addresses and an expired token',
    at: 'before',
    story: told('nothingTicked'),
    async act(admin) {
      await admin.setClipboard(
        `SCIM Base URL: https://a.wisq.example/scim/v2 or https://b.wisq.example/scim/v2\nSCIM Bearer Token: ${expiredJwt}`,
      );
      await admin.paste();
      await admin.page.getByText('TOKEN_EXPIRED').waitFor();
    },
  },
  {
    name: 'step 1 with a row that does not fit',
    at: 'add-app',
    story: told('rowThatDoesNotFit'),
    async act(admin) {
      await admin.page.getByText('This row doesn’t have all five attributes').waitFor();
      await unfold(admin);
    },
  },
  {
    name: 'step 2, where an item is in OneLogin drawn beside it or over it',
    at: 'configure',
    story: told('storedNotTested'),
    async act(admin) {
      await admin.button('Show where').click();
      await admin.page.locator('.spot-outline').waitFor();
    },
  },
  {
    name: 'step 2, the test failed',
    at: 'configure',
    story: told('testFailed'),
    async act(admin) {
      await admin.page.getByText('Code TOKEN_REFUSED').waitFor();
      await unfold(admin);
    },
  },
  {
    name: 'step 2, the test passed with a note',
    at: 'configure',
    story: told('testPassed'),
    act: unfold,
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
    name: 'step 3, what decides over people not marked',
    at: 'provisioning',
    story: told('testPassed'),
    async act(admin) {
      await admin.button('I saved provisioning').click();
      await admin.button('Continue anyway').waitFor();
    },
  },
  {
    name: 'step 5 with no test user, a name refused',
    at: 'assign',
    story: told('noTestUser'),
    async act(admin) {
      await admin.button('I assigned the test user').click();
      await admin.page.locator('[aria-invalid]').waitFor();
    },
  },
  {
    name: 'step 5, two named with what should arrive of each',
    at: 'assign',
    story: told('noTestUser'),
    async act(admin) {
      await admin.page.locator('[name="first-user"]').fill(maya.userName);
      await admin.page.locator('[name="second-user"]').fill(jonas.userName);
      await admin.page.getByText('Enter expected values too').click();
      await admin.page.getByLabel('Department').last().waitFor();
    },
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
      await admin.openMore(admin.card(jonas.userName), 'Change what should arrive');
    },
  },
  {
    name: 'step 5, watched while nothing answers, the menu of one open',
    at: 'assign',
    story: told('bothAdded'),
    async act(admin) {
      await admin.button('Look now').first().click();
      await admin.page.getByText('Code CONNECT_REFUSED').first().waitFor();
      await admin
        .card(maya.userName)
        .getByRole('button', { name: /^More for/ })
        .click();
    },
  },
  {
    name: 'step 5, all arrived, a confirmation being recorded',
    at: 'assign',
    story: told('allArrived'),
    async act(admin) {
      const card = admin.card(maya.userName);
      await admin.openMore(card, 'Record Wisq’s confirmation');
      await card.getByRole('button', { name: 'Record confirmation' }).click();
      await card.getByText('Enter who at Wisq confirmed.').waitFor();
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
    name: 'asked whether to delete the setup',
    at: 'before',
    story: told('noTestUser'),
    async act(admin) {
      await admin.openMenu();
      await admin.button('Delete this setup').click();
      await admin.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'roll-out to plan, sent empty',
    at: 'rollout',
    story: told('confirmed'),
    async act(admin) {
      await admin.button('Record and finish').click();
      await admin.page.getByText('Fill this in.').first().waitFor();
    },
  },
  {
    name: 'done, asked whether to remove the token',
    at: 'rollout',
    story: told('agreed'),
    async act(admin) {
      await admin.button('Remove token').click();
      await admin.page.getByRole('dialog').waitFor();
    },
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
    name: 'the call view of one’s own setup, names hidden, a user declined',
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
    at: 'wisq',
    story: told('allArrived'),
    async act(admin) {
      await admin.button('Read it first').click();
      await admin.page.getByText('"format": "wisq-setup"').waitFor();
    },
  },
  {
    name: 'a long name, the setup’s menu open',
    at: 'provisioning',
    story: () => storyUpTo('provisioning', longName),
    async act(admin) {
      await admin.openMenu();
    },
  },
];

/** Opens everything that is folded on the step. */
async function unfold({ page }: AppWindow): Promise<void> {
  for (const more of await page.locator('main summary').all()) {
    if (await more.isVisible()) await more.click();
  }
}

const expiredJwt = [
  { alg: 'HS256', typ: 'JWT' },
  { sub: 'onelogin', exp: Date.parse('2024-05-01T00:00:00Z') / 1000 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('c2lnbmF0dXJlLW9mLW5vLXdvcnRoLTEyMzQ1Njc4')
  .join('.');
