import { expect } from 'vitest';
import { problem } from '../../shared/domain/problems/problem.ts';
import { messages } from '../../shared/messages/window/index.ts';
import {
  agreed,
  arrived,
  confirmed,
  type Correction,
  expectNothingGone,
  expectOpen,
  expectRail,
  finished,
  first,
  fromWisq,
  isAgreed,
  isConfirmed,
  jonas,
  mapped,
  maya,
  newTitle,
  otherToken,
  proven,
  said,
  sendAnother,
  since,
  waiting,
} from './correction-pasts.ts';
import { expectOther, inList, moveOf, recordOf, removeToken, testUntil } from './corrections.ts';

const expected: readonly Correction[] = [
  {
    row: 'what should arrive of a test user',
    how: 'another value, then any',
    at: 'assign',
    told: waiting,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await expectRail(admin, { ...proven, wisq: since });
      expect(await admin.whoseTurn()).toBe('Waiting for Wisq');
      const card = admin.card(maya.userName);
      await expectOther(admin, maya.userName, ['Department', 'Finance']);
      await card.getByRole('cell', { name: 'Differs' }).waitFor();
      await expectRail(admin, {
        ...proven,
        'add-app': 'said',
        attributes: 'failed: Department not as expected',
        assign: 'failed: Department not as expected',
        wisq: 'none',
      });
      expect(await admin.whoseTurn()).toBe('Your turn');
      expect(await moveOf(admin)).toBe('Fix in OneLogin');
      // Any department: what was looked up is compared again, and the report says something else.
      await expectOther(admin, maya.userName, ['Department', '']);
      await expectRail(admin, proven);
      await expectOpen(admin, {});
      await admin.goTo('wisq');
      const lead = 'Something changed since the last report. Send a new one.';
      expect(await admin.page.locator('.step-lead').textContent()).toBe(lead);
      expect(await inList(admin, name)).toEqual(sendAnother);
    },
  },
];

function otherValues(after: boolean): Correction {
  return {
    row: 'other values arrive than Wisq confirmed',
    how: after ? 'after the agreement' : 'before the agreement',
    at: 'assign',
    told: after ? agreed : confirmed,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      const before = after ? isAgreed : isConfirmed;
      await expectRail(admin, before);
      // The admin knows the new title; that it arrives has to be looked up.
      await expectOther(admin, maya.userName, ['Job title', newTitle]);
      await admin.button('Look now').first().click();
      await admin.arrival(maya.userName);
      if (after) {
        await expectNothingGone(admin, name, isAgreed, finished);
        return;
      }
      const wisq = 'stale: Different values arrive now';
      await expectRail(admin, { ...isConfirmed, wisq, rollout: 'none' });
      expect(await admin.whoseTurn()).toBe('Your turn');
      await expectOpen(admin, {});
      expect(await inList(admin, name)).toEqual(sendAnother);
    },
  };
}

const inDoubt = (why: string): unknown => expect.stringMatching(`^stale: Proven .+; ${why}$`);
const allInDoubt = (why: string) => ({
  'add-app': inDoubt(why),
  configure: inDoubt(why),
  provisioning: inDoubt(why),
  attributes: inDoubt(why),
});

const failedTest: Correction = {
  row: 'a test that fails after an arrival',
  how: 'Wisq refuses the token',
  at: 'configure',
  told: arrived,
  secrets: otherToken,
  async walk(admin) {
    await expectRail(admin, proven);
    await testUntil(admin, 'The connection fails');
    await expectRail(admin, { ...proven, ...allInDoubt('test failed .+') });
    expect(await admin.whoseTurn()).toBe('Your turn');
    expect(await moveOf(admin)).toBe('Paste again');
    const enabled = admin.page.locator('.known-row', { hasText: 'OneLogin shows Enabled' });
    expect(await enabled.first().textContent()).toContain('You, ');
    // Step 2 shows no items while its test fails.
    await expectOpen(admin, {}, ['add-app', 'provisioning', 'attributes']);
  },
};

const outcomes = {
  'not-found': { why: 'not found .+', found: problem('USER_NOT_FOUND') },
  several: { why: 'found more than once .+', found: problem('USER_SEVERAL', { count: 2 }) },
  failed: { why: 'lookup failed .+', found: problem('TOKEN_REFUSED', { status: 401 }) },
} as const;

const lostAgain: readonly Correction[] = [
  {
    row: 'a lookup that does not find a user again',
    how: 'Wisq has them no more',
    at: 'assign',
    told: (past) => mapped(past).added(jonas, first).found(jonas, first, { department: null }),
    secrets: fromWisq,
    async walk(admin) {
      const lacking = 'failed: Department missing';
      const { configure, provisioning } = proven;
      const wanted = { ...said, configure, provisioning, attributes: lacking, assign: lacking };
      await expectRail(admin, wanted);
      await admin.button('Look now').first().click();
      const doubt = inDoubt(outcomes['not-found'].why);
      await expectRail(admin, {
        ...said,
        configure: doubt,
        provisioning: doubt,
        assign: 'under-way: 0 of 1 arrived',
      });
      expect(await admin.whoseTurn()).toBe('Your turn');
      expect(await moveOf(admin)).toBe('Approve in OneLogin');
      await expectOpen(admin, {});
    },
  },
];

/** Who arrived whole is not looked up again by the screen: these are told. */
function lostAfterWhole(outcome: keyof typeof outcomes): Correction {
  return {
    row: 'a lookup that does not find a user again',
    how: `told: ${outcome}, of one who arrived whole`,
    at: 'assign',
    told: (past) =>
      arrived(past)
        .looked(first, { outcome, problems: [outcomes[outcome].found] })
        .watched(first, 'stopped'),
    secrets: fromWisq,
    async walk(admin) {
      const doubt = allInDoubt(outcomes[outcome].why);
      await expectRail(admin, { ...proven, ...doubt, assign: expect.any(String), wisq: 'none' });
      expect(await admin.headline()).toBe('The test user hasn’t arrived yet');
      await expectOpen(admin, {});
    },
  };
}

const takenBack: readonly Correction[] = [
  {
    row: 'a test user removed',
    how: 'one who arrived and was confirmed',
    at: 'assign',
    told: confirmed,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await expectRail(admin, isConfirmed);
      await admin.openMore(admin.card(maya.userName), 'Remove');
      await admin.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await expectRail(admin, said);
      expect(await admin.whoseTurn()).toBe('Your turn');
      expect(await moveOf(admin)).toBe('I assigned the test user');
      await expectOpen(admin, {});
      const record = await recordOf(admin);
      expect(record).toContain('Wisq confirmed');
      expect(record).toContain('removed from the test users');
      await admin.button('Back to the guide').click();
      const next = messages.nextAction.next({ code: 'add-test-users' });
      expect(await inList(admin, name)).toEqual({ turn: 'Your turn', next });
    },
  },
  {
    row: 'a confirmation withdrawn',
    how: 'after the agreement',
    at: 'assign',
    told: agreed,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await expectRail(admin, isAgreed);
      expect(await admin.whoseTurn()).toBe('Done');
      await admin.button('Withdraw confirmation').click();
      const dialog = admin.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Withdraw confirmation' }).click();
      await expectRail(admin, { ...proven, wisq: since });
      expect(await admin.whoseTurn()).toBe('Waiting for Wisq');
      await expectOpen(admin, {});
      await admin.goTo('rollout');
      expect(await admin.page.locator('.step-lead').textContent()).toBe(messages.rollout.closed);
      const record = await recordOf(admin);
      expect(record).toContain('Wisq confirmed');
      expect(record).toContain('withdrawn by the admin');
      await admin.button('Back to the guide').click();
      expect(await inList(admin, name)).toEqual({
        turn: 'Waiting for Wisq',
        next: 'Confirm 1 test user.',
      });
    },
  },
];

const removed: readonly Correction[] = [
  {
    row: 'credentials removed from this computer',
    how: 'told: before the end',
    at: 'assign',
    told: (past) => arrived(past).tell({ type: 'credentials.removed' }),
    secrets: fromWisq,
    removed: true,
    async walk(admin, _world, name) {
      await expectRail(admin, proven);
      expect(await admin.whoseTurn()).toBe('Your turn');
      await expectOpen(admin, {}, ['add-app', 'provisioning', 'attributes', 'configure']);
      expect(await moveOf(admin)).toBe('Paste Wisq’s message');
      expect(await inList(admin, name)).toEqual({
        turn: 'Your turn',
        next: 'Paste Wisq’s message.',
      });
    },
  },
  {
    row: 'credentials removed from this computer',
    how: 'at the end',
    at: 'rollout',
    told: agreed,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await removeToken(admin);
      expect(await admin.headline()).toBe('Setup complete');
      expect(await admin.whoseTurn()).toBe('Done');
      await expectNothingGone(admin, name, isAgreed, finished);
    },
  },
];

/** The rows about test users and what proves them, and about the end. */
export const userCorrections: readonly Correction[] = [
  ...expected,
  otherValues(false),
  otherValues(true),
  failedTest,
  ...lostAgain,
  lostAfterWhole('not-found'),
  lostAfterWhole('several'),
  lostAfterWhole('failed'),
  ...takenBack,
  ...removed,
];
