import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { electronsKeytar } from '../../../tools/fixtures/app-keychain.ts';

// How tests on macOS prepare what the app reads: the same program has to write it.
test('Electron keeps, gives back and forgets a value for a test, whatever is in it', async () => {
  const byElectron = electronsKeytar();
  const entry = ['Wisq Setup for OneLogin (tests)', randomUUID()] as const;
  onTestFinished(async () => void (await byElectron.deletePassword(...entry)));
  expect(await byElectron.getPassword(...entry)).toBeNull();
  const value = 'tök"en\\ ${HOME} 🔑 %PATH%';
  await byElectron.setPassword(...entry, value);
  expect(await byElectron.getPassword(...entry)).toBe(value);
  // Elsewhere every program of the user's may read it, and finds it in the same place.
  if (process.platform !== 'darwin') {
    const { default: keytar } = await import('keytar');
    expect(await keytar.getPassword(...entry)).toBe(value);
  }
  expect(await byElectron.deletePassword(...entry)).toBe(true);
  expect(await byElectron.getPassword(...entry)).toBeNull();
});

test('a call that fails says why', async () => {
  await expect(electronsKeytar().setPassword('', '', '')).rejects.toThrow(/required/i);
});
