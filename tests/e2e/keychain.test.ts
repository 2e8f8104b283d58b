import { describe, expect, onTestFinished, test } from 'vitest';
import { startWorld, type World } from '../../practice/world.ts';
import { openKeyring } from '../support/keyring.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { entriesOf, Story, storyUpTo } from '../../tools/fixtures/story.ts';
import { linux, needs } from '../support/needs.ts';

type Keychain = Parameters<typeof openKeyring>[0];

/** The app at step 2 in a session whose keychain is in this state; what Wisq sent is pasted. */
async function openPasted(state: Keychain) {
  const keyring = await openKeyring(state);
  onTestFinished(() => keyring.stop());
  const world = await startWorld({ scenario: 'happy' });
  onTestFinished(() => world.close());
  const profile = newProfile();
  const setupId = new Story().ticked('before').ticked('add-app').putInto(profile, 'configure');
  const options = { keyringEnv: keyring.env };
  const opened = await openApp(profile, options);
  await paste(opened.admin, world);
  return { ...opened, world, setupId, again: () => openApp(profile, options), profile };
}

async function paste(admin: Awaited<ReturnType<typeof openApp>>['admin'], world: World) {
  await admin.setClipboard(world.message);
  await admin.paste();
}

const ownKeychain = needs(linux, 'a keychain of its own, which only Linux has');

describe('the keychain cannot be used', ownKeychain, () => {
  test('there is none: the admin may keep both for this session, and after it they are gone', async () => {
    const { admin, again, close, profile, setupId, world } = await openPasted('none');
    const forSession = admin.button('Keep for this session only');
    // The admin's choice, and offered only once there is a reason.
    expect(await forSession.count()).toBe(0);
    await admin.button('Save in keychain').click();
    const problem = admin.page.locator('.problem', { hasText: 'Code KEYCHAIN_ABSENT' });
    await problem.waitFor();
    expect(await problem.textContent()).toContain('This computer has no keychain.');
    expect(await problem.textContent()).toContain('Your turn: ');
    // Nothing was kept on the sly, and nothing that was found is lost.
    expect(entriesOf(profile, setupId).some(({ type }) => type === 'credentials.stored')).toBe(
      false,
    );
    expect(await admin.page.locator('.draft').textContent()).toContain(world.baseUrl);

    await forSession.click();
    await admin.page.getByText(/^In memory, for this session only · /).waitFor();
    expect(await admin.testConnection()).toMatch(/^The connection works/);
    expect(await admin.copy('Copy token')).toBe(world.token);
    await close();

    const { admin: later } = await again();
    const ended = later.page.locator('.problem', { hasText: 'Code SESSION_ENDED' });
    await ended.waitFor();
    expect(await ended.textContent()).toContain('as you chose');
    await later.button('Test again').click();
    await later.page.getByRole('alert').getByText('Code SESSION_ENDED').waitFor();
  });

  test('there is not even a bus: the same is said, and the same is offered', async () => {
    const { admin } = await openPasted('no-bus');
    await admin.button('Save in keychain').click();
    await admin.page.getByText('Code KEYCHAIN_ABSENT').waitFor();
    expect(await admin.button('Keep for this session only').isEnabled()).toBe(true);
  });

  test('it is locked: said when saving, and nothing is half stored', async () => {
    const { admin, profile, setupId } = await openPasted('locked');
    await admin.button('Save in keychain').click();
    const problem = admin.page.locator('.problem', { hasText: 'Code KEYCHAIN_LOCKED' });
    await problem.waitFor();
    expect(await problem.textContent()).toContain('Unlock the keychain, then try again.');
    expect(await admin.button('Keep for this session only').isEnabled()).toBe(true);
    expect(entriesOf(profile, setupId).some(({ type }) => type === 'credentials.stored')).toBe(
      false,
    );
  });

  test('it is locked: what was stored earlier is not called lost, and can be tried again', async () => {
    const keyring = await openKeyring('locked');
    onTestFinished(() => keyring.stop());
    const profile = newProfile();
    storyUpTo('provisioning').putInto(profile, 'configure');
    const { admin } = await openApp(profile, { keyringEnv: keyring.env });
    const stored = admin.page.locator('.check');
    await stored.getByText('Code KEYCHAIN_LOCKED').waitFor();
    await admin.button('Try the keychain again').click();
    await admin.button('Test again').click();
    await admin.page.getByRole('alert').getByText('Code KEYCHAIN_LOCKED').waitFor();
    await stored.getByText('Code KEYCHAIN_LOCKED').waitFor();
  });
});
