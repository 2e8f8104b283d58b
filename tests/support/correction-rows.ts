import { expect } from 'vitest';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { emptyState } from '../../shared/domain/setup/fold.ts';
import { countedItems } from '../../shared/domain/setup/items.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { recordedCheck } from '../../tools/fixtures/check-results.ts';
import { tellUpTo } from '../../tools/fixtures/past.ts';
import {
  agreed,
  arrived,
  type Correction,
  expectNothingGone,
  expectOpen,
  expectRail,
  finished,
  fromWisq,
  isAgreed,
  mapped,
  maya,
  nobodyThere,
  otherToken,
  otherUrl,
  otherWrongToken,
  proven,
  refused,
  said,
  wrongToken,
} from './correction-pasts.ts';
import { inList, moveOf, paste, pasteOther, removeToken, testUntil } from './corrections.ts';

const changedValue = {
  url: { row: 'SCIM Base URL', before: otherUrl, word: 'URL', open: 'configure.base-url' },
  token: { row: 'bearer token', before: otherToken, word: 'token', open: 'configure.token' },
} as const;

/** Another URL, or another token, where a test user had arrived and where Wisq was to look at it. */
function changed(what: keyof typeof changedValue): readonly Correction[] {
  const { row, before, open, word } = changedValue[what];
  const testAgain = `Test again: the ${word} changed.`;
  return [
    {
      row,
      how: 'another one is pasted after an arrival',
      at: 'configure',
      told: arrived,
      secrets: before,
      async walk(admin, world, name) {
        await expectRail(admin, proven);
        await pasteOther(admin, fromWisq(world));
        await expectRail(admin, { ...proven, configure: 'stale: Test again' });
        expect(await admin.whoseTurn()).toBe('Your turn');
        expect(await moveOf(admin)).toBe('Test connection');
        expect(await admin.page.locator('.check-head').textContent()).toContain(testAgain);
        await expectOpen(admin, { configure: [open, 'configure.enable'] });
        expect(await inList(admin, name)).toEqual({ turn: 'Your turn', next: testAgain });

        await admin.openFromList(name);
        await admin.goTo('configure');
        await testUntil(admin, 'The connection works, with notes');
        // Who was there before proves nothing of this connection.
        await expectRail(admin, { ...proven, configure: 'under-way: Connection works' });
        expect(await moveOf(admin)).toBe('I enabled and saved it');
        const next = messages.nextAction.next({ code: 'configure' });
        expect(await inList(admin, name)).toEqual({ turn: 'Your turn', next });
      },
    },
    {
      row,
      how: 'it was what Wisq sent, and the other one is not yet',
      at: 'configure',
      told: (past) => tellUpTo(past, 'configure').checked(recordedCheck(refused)),
      secrets: what === 'url' ? () => ({ url: nobodyThere, token: wrongToken }) : otherToken,
      async walk(admin, { baseUrl }) {
        await admin.button('It’s what Wisq sent').click();
        await expect.poll(() => admin.whoseTurn()).toBe('Waiting for Wisq');
        const token = what === 'url' ? wrongToken : otherWrongToken;
        await pasteOther(admin, { url: baseUrl, token });
        await expect.poll(() => admin.whoseTurn()).toBe('Your turn');
        await testUntil(admin, 'The connection fails');
        expect(await admin.whoseTurn()).toBe('Your turn');
        expect(await moveOf(admin)).toBe('Paste again');
      },
    },
  ];
}

/** The same values after they were removed, or while they are there. */
const sameAgain: readonly Correction[] = [
  {
    row: 'the same values pasted again',
    how: 'while they are stored',
    at: 'configure',
    told: arrived,
    secrets: fromWisq,
    async walk(admin, world, name) {
      await pasteOther(admin, fromWisq(world));
      await expectNothingGone(admin, name, proven);
    },
  },
  {
    row: 'the same values pasted again',
    how: 'after they were removed, before the end',
    at: 'before',
    told: (past) => arrived(past).tell({ type: 'credentials.removed' }),
    secrets: fromWisq,
    removed: true,
    async walk(admin, world, name) {
      await paste(admin, fromWisq(world));
      await expectNothingGone(admin, name, proven);
    },
  },
  {
    row: 'the same values pasted again',
    how: 'after they were removed at the end',
    at: 'rollout',
    told: agreed,
    secrets: fromWisq,
    async walk(admin, world, name) {
      await removeToken(admin);
      await admin.goTo('before');
      await paste(admin, fromWisq(world));
      await expectNothingGone(admin, name, isAgreed, finished);
    },
  },
];

/** Core brings no Department, and is another app. */
const coreRow = 'SCIM Provisioner with SAML (SCIM v2 Core)';

function connectors(): readonly Correction[] {
  return [
    {
      row: 'connector, from one to another',
      how: 'after an arrival',
      at: 'add-app',
      told: arrived,
      secrets: fromWisq,
      async walk(admin, _world, name) {
        await expectRail(admin, proven);
        await admin.chooseConnector(coreRow);
        await expectRail(admin, {
          ...proven,
          'add-app': 'failed: Connector has no Department',
          configure: 'under-way: Connection works',
          provisioning: 'none',
          attributes: 'none',
        });
        expect(await admin.whoseTurn()).toBe('Your turn');
        expect(await moveOf(admin)).toBe('I saved the app');
        await expectOpen(admin, {
          'add-app': ['add-app.display-name', 'add-app.save'],
          configure: tasksOf('configure'),
          provisioning: tasksOf('provisioning'),
          attributes: tasksOf('attributes'),
        });
        await admin.goTo('configure');
        const tested = await admin.page.locator('#check-heading').textContent();
        expect(tested).toBe('The connection works, with notes');
        await admin.goTo('assign');
        const parts = await admin.card(maya.userName).locator('.user-part').allTextContents();
        expect(parts[0]).toBe('Assignednot yet');
        expect(parts).toContain('Attributes5 of 5');
        const next = messages.nextAction.next({ code: 'replace-app', userName: null });
        expect(await inList(admin, name)).toEqual({ turn: 'Your turn', next });
      },
    },
    ...([null, 'unsure'] as const).map(
      (before): Correction => ({
        row: 'connector, named for the first time or after "I\'m not sure"',
        how: before === null ? 'for the first time' : 'after not sure',
        at: 'add-app',
        told: (past) => arrived(past.naming(before)),
        secrets: fromWisq,
        async walk(admin, _world, name) {
          await expectRail(admin, proven);
          if (before === null) await admin.chooseConnector(coreRow);
          else await admin.tick(admin.page.getByRole('radio', { name: coreRow }));
          await admin.page.getByText('This row doesn’t have all five attributes').waitFor();
          await expectNothingGone(admin, name, proven);
        },
      }),
    ),
  ];
}

const names: readonly Correction[] = [
  {
    row: 'Display Name',
    how: 'another one is typed',
    at: 'add-app',
    told: mapped,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      await expectRail(admin, said);
      await admin.page.getByText('Use another name').click();
      await admin.page.getByRole('textbox', { name: 'Display Name' }).fill('Wisq, sandbox');
      await admin.button('Use this name').click();
      await admin.page.getByText('Replace Display Name with Wisq, sandbox').waitFor();
      await expectRail(admin, { ...said, 'add-app': 'under-way: 3 of 5' });
      expect(await moveOf(admin)).toBe('I saved the app');
      await expectOpen(admin, { 'add-app': ['add-app.display-name', 'add-app.save'] });
      const next = messages.nextAction.next({ code: 'add-app' });
      expect(await inList(admin, name)).toEqual({ turn: 'Your turn', next });
    },
  },
  {
    row: 'OneLogin address',
    how: 'another one is typed',
    at: 'before',
    told: arrived,
    secrets: fromWisq,
    async walk(admin, _world, name) {
      const address = admin.page.getByLabel('Your OneLogin address');
      await address.fill('contoso');
      await address.press('Enter');
      await admin.page.locator('.setup-button', { hasText: 'contoso.onelogin.com' }).waitFor();
      await expectNothingGone(admin, name, proven);
    },
  },
];

/** The items of a step that stand on its page. */
function tasksOf(step: StepId): readonly string[] {
  return countedItems(emptyState, step).map(({ task }) => task.id);
}

/** The rows about the app in OneLogin and what goes into it. */
export const appCorrections: readonly Correction[] = [
  ...changed('url'),
  ...changed('token'),
  ...sameAgain,
  ...connectors(),
  ...names,
];
