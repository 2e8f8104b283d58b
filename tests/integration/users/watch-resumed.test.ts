import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { entriesOf } from '../../../tools/fixtures/story.ts';
import { mainWithoutElectron } from '../../support/main-context.ts';
import { baseUrl, token } from '../../support/one-setup.ts';

const base = { at: '2026-03-02T10:00:00.000Z', active: null, userName: null, ms: 12 };
const notFound: LookUpResult = {
  ...base,
  outcome: 'not-found',
  received: noValues,
  problems: [problem('USER_NOT_FOUND')],
};
const refused: LookUpResult = {
  ...base,
  outcome: 'failed',
  received: noValues,
  problems: [problem('TOKEN_REFUSED')],
};
const whole: LookUpResult = {
  ...base,
  outcome: 'found',
  active: true,
  userName: 'maya@northwind.example',
  problems: [],
  received: {
    firstName: 'Maya',
    lastName: 'Okafor',
    email: 'maya@northwind.example',
    jobTitle: 'Lead',
    department: 'People',
  },
};

/**
 * The app on a profile whose keychain outlives it; every lookup has the same result. In: `held`: what a
 * lookup waits for.
 */
function appOn(vault: SessionVault, result: LookUpResult, profile?: string, held?: Promise<void>) {
  const requests: string[] = [];
  const now = () => new Date('2026-03-02T10:00:00.000Z');
  const main = mainWithoutElectron(
    {
      credentials: new Credentials({ keychain: vault, session: new SessionVault() }, now, () => {}),
      async lookUpUser({ userName }) {
        requests.push(userName);
        await held;
        return result;
      },
    },
    profile,
  );
  return { ...main, requests };
}

/** A first run of the app: Maya is assigned and watched, Jonas only on the list. */
async function firstRun(result: LookUpResult = notFound) {
  const vault = new SessionVault();
  const app = appOn(vault, result);
  const { setupId } = await app.value('setups.create', { name: 'Production' });
  app.clipboard.text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}`;
  await app.value('credentials.paste', { setupId, as: 'message' });
  await app.value('credentials.save', { setupId, where: 'keychain' });
  const add = (userName: string) =>
    app.value('users.add', { setupId, userName, expected: noValues });
  const { userId } = await add('maya@northwind.example');
  await app.value('users.assigned', { setupId });
  await add('jonas@northwind.example');
  await expect.poll(() => looks(app.profile, setupId)).toBe(1);
  return { app, setupId, userId, vault };
}

/** What the disk holds of it now, as a crash leaves it: nothing is closed, nothing written at the end. */
function copyOf(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'wisq-crashed-'));
  cpSync(profile, copy, { recursive: true });
  return copy;
}

const looks = (profile: string, setupId: string) =>
  entriesOf(profile, setupId).filter(({ type }) => type === 'user.looked').length;

/** Opens the setup and waits until the keychain has answered. Out: who is being watched. */
async function opened(app: ReturnType<typeof appOn>, setupId: string): Promise<readonly string[]> {
  await app.value('setups.open', { setupId });
  const session = await app.setups.get(setupId);
  if (!session.ok) throw new Error('not opened');
  await expect.poll(() => session.value.view.credentialsHealth).not.toBe(null);
  // Watching begins in the same turn as the answer is known, or not at all.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return session.value.view.watching.map(({ userId }) => userId);
}

describe('a test user who was being watched when the app ended', () => {
  it('is watched again once the setup is opened, and nobody else is', async () => {
    const { app, setupId, userId, vault } = await firstRun();
    const { profile } = app;
    const kept = copyOf(profile);
    await app.setups.close();
    cpSync(join(profile, 'setups'), join(kept, 'setups'), { recursive: true });
    const ends = entriesOf(kept, setupId).flatMap((entry) =>
      entry.type === 'user.watched' ? [entry.watch.end] : [],
    );
    expect(ends).toEqual(['closed']);

    // The answer is held: who has arrived is not watched any more.
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const again = appOn(vault, whole, kept, held);
    await opened(again, setupId);
    const session = await again.setups.get(setupId);
    if (!session.ok) throw new Error('not opened');
    const watched = () => session.value.view.watching.map((one) => one.userId);
    await expect.poll(watched).toEqual([userId]);
    answer();
    await expect.poll(() => again.notified).toEqual(['Maya Okafor arrived at Wisq']);
    expect(again.requests).toEqual(['maya@northwind.example']);
    // Half an hour of its own: the time the app was closed is not taken from it.
    const records = () =>
      entriesOf(kept, setupId).flatMap((entry) =>
        entry.type === 'user.watched' ? [entry.watch] : [],
      );
    await expect
      .poll(records)
      .toMatchObject([{ end: 'closed' }, { end: 'complete', looks: 1, since: base.at }]);
  });

  it('is so after a crash, too, which leaves no record of an end', async () => {
    const { app, setupId, userId, vault } = await firstRun();
    const again = appOn(vault, notFound, copyOf(app.profile));
    expect(await opened(again, setupId)).toEqual([userId]);
  });

  it('is so when another setup was looked at meanwhile', async () => {
    const { app, setupId, userId } = await firstRun();
    await app.value('setups.create', { name: 'Sandbox' });
    await expect
      .poll(() => entriesOf(app.profile, setupId).at(-1))
      .toMatchObject({ watch: { end: 'closed' } });
    expect(await opened(app, setupId)).toEqual([userId]);
  });
});

describe('nobody is watched again', () => {
  it('who was paused', async () => {
    const { app, setupId, userId, vault } = await firstRun();
    await app.value('users.stopWatching', { setupId, userId });
    await expect.poll(() => entriesOf(app.profile, setupId).at(-1)?.type).toBe('user.watched');
    const again = appOn(vault, notFound, copyOf(app.profile));
    expect(await opened(again, setupId)).toEqual([]);
    expect(again.requests).toEqual([]);
  });

  it('whom Wisq refuses to look up', async () => {
    const { app, setupId, vault } = await firstRun(refused);
    const again = appOn(vault, refused, copyOf(app.profile));
    expect(await opened(again, setupId)).toEqual([]);
    expect(again.requests).toEqual([]);
  });

  it('with credentials that cannot be used', async () => {
    const { app, setupId } = await firstRun();
    const again = appOn(new SessionVault(), notFound, copyOf(app.profile));
    expect(await opened(again, setupId)).toEqual([]);
    expect(again.requests).toEqual([]);
  });

  it('in a setup that another one took the place of while the keychain was asked', async () => {
    const { app, setupId, vault } = await firstRun();
    let asked = () => {};
    const reached = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let answer = () => {};
    const gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const get = vault.get.bind(vault);
    vault.get = async (account) => {
      asked();
      await gate;
      return get(account);
    };
    const again = appOn(vault, notFound, copyOf(app.profile));
    await again.value('setups.open', { setupId });
    await reached;
    await again.value('setups.create', { name: 'Sandbox' });
    answer();
    const session = await again.setups.get(setupId);
    if (!session.ok) throw new Error('not opened');
    await expect.poll(() => session.value.view.credentialsHealth?.usable).toBe(true);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(session.value.view.watching).toEqual([]);
    expect(again.requests).toEqual([]);
  });
});
