import { expect } from 'vitest';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import {
  agreed,
  arrived,
  type Correction,
  expectNothingGone,
  finished,
  fromWisq,
  isAgreed,
  otherToken,
} from './correction-pasts.ts';
import { type KnownStory, pasteOther, removeToken } from './corrections.ts';
import { allItems, begun, item, provenByUser, testedToken, told } from './replacement-entries.ts';

/** What stands under the stored token. */
const storedFacts = ({ page }: AppWindow) => page.locator('.stored-foot p').textContent();

/** A finished setup whose token is being replaced, up to what Wisq has to do. */
const replacing = (past: KnownStory): KnownStory =>
  agreed(past).tell(begun, testedToken('new'), testedToken('old'), ...allItems, provenByUser, told);

/** The page of the replacement, from the closing screen. */
async function toReplacement(admin: AppWindow): Promise<void> {
  await admin.page.locator('.notice').getByRole('button', { name: 'Continue' }).click();
  await admin.heading('Replace the token').waitFor();
}

const move = ({ page }: AppWindow) => page.locator('.step-foot .button-main');

/** The rows about the token's end and its replacement. */
export const liveCorrections: readonly Correction[] = [
  {
    row: 'bearer token whose end was typed',
    how: 'another one is pasted',
    at: 'configure',
    told: (past) => arrived(past).tell({ type: 'token.valid-until', until: '2045-03-14' }),
    secrets: otherToken,
    async walk(admin, world) {
      expect(await storedFacts(admin)).toContain('Valid until March 14, 2045');
      await pasteOther(admin, fromWisq(world));
      expect(await storedFacts(admin)).not.toContain('Valid until');
      await admin.page.getByText('Enter when the token expires').waitFor();
    },
  },
  {
    row: 'the same values pasted again',
    how: 'their end was typed, and stays',
    at: 'configure',
    told: (past) => arrived(past).tell({ type: 'token.valid-until', until: '2045-03-14' }),
    secrets: fromWisq,
    async walk(admin, world) {
      await pasteOther(admin, fromWisq(world));
      expect(await storedFacts(admin)).toContain('Valid until March 14, 2045');
    },
  },
  {
    row: 'a mark of the replacement of the token, taken back',
    how: 'while its proof is looked for',
    at: 'rollout',
    told: (past) => agreed(past).tell(begun, testedToken('new'), item('base-url'), ...allItems),
    secrets: fromWisq,
    async walk(admin) {
      await toReplacement(admin);
      expect(await move(admin).innerText()).toBe('Look for the change');
      await admin.button('It isn’t saved in OneLogin yet').click();
      await admin.page.getByText('The new token works', { exact: true }).waitFor();
      expect(await move(admin).innerText()).toBe('I saved the new token');
      expect(await admin.whoseTurn()).toBe('Your turn');
    },
  },
  {
    row: 'other values stored while the token is being replaced',
    how: 'another message is pasted in step 2',
    at: 'configure',
    told: (past) => agreed(past).tell(begun, testedToken('new')),
    secrets: otherToken,
    async walk(admin, world) {
      await admin.page.getByText('The token is being replaced.').first().waitFor();
      await pasteOther(admin, fromWisq(world));
      await admin.page
        .getByText('The token is being replaced.')
        .first()
        .waitFor({ state: 'hidden' });
      await admin.goTo('rollout');
      await admin.button('Replace token…').waitFor();
    },
  },
  {
    row: 'the token replaced',
    how: 'its end was typed',
    at: 'rollout',
    told: (past) =>
      replacing(past).tell(
        { type: 'token.valid-until', until: '2045-03-14' },
        { type: 'replacement.finished' },
      ),
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await admin.page.getByText(/^Token replaced/).waitFor();
      await admin.page.getByText('Valid until December 7, 2027').waitFor();
      expect(await admin.page.getByText('2045').count()).toBe(0);
      await expectNothingGone(admin, name, isAgreed, finished);
    },
  },
  {
    row: 'credentials removed from this computer',
    how: 'while the token is being replaced',
    at: 'rollout',
    told: replacing,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await removeToken(admin);
      await admin.page
        .getByText('The token is being replaced.')
        .first()
        .waitFor({ state: 'hidden' });
      await expectNothingGone(admin, name, isAgreed, finished);
    },
  },
];
