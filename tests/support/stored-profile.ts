import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Credentials } from '../../main/credentials/credentials.ts';
import { appKeychain } from '../../tools/fixtures/app-keychain.ts';
import { SessionVault } from '../../main/credentials/session-vault.ts';
import { SetupsFolder } from '../../main/journal/setups-folder.ts';
import { Setups } from '../../main/setups/setups.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import { token } from '../../tools/fixtures/scim-answers.ts';
import { newProfile } from './open-app.ts';

/** A profile as the app leaves it behind, with these setups and their secrets in the keychain. */
export async function storedProfile(
  setups: Readonly<Record<string, { url: string; token?: string; where?: StorePlace }>>,
) {
  const profile = newProfile();
  const now = () => new Date();
  const log = () => {};
  const vaults = { keychain: appKeychain(), session: new SessionVault() };
  const credentials = new Credentials(vaults, now, log);
  const all = new Setups({
    folder: new SetupsFolder(profile, now),
    build: 'test',
    positionOf: () => null,
    onChange: () => {},
    onLost: () => {},
    log,
  });
  const journals: string[] = [];
  for (const [name, { url, token: used = token, where = 'keychain' }] of Object.entries(setups)) {
    const made = await all.create(name);
    if (!made.ok) throw new Error(made.problem.code);
    const draft = {
      url: { value: url, cleaned: [] },
      token: { value: used, cleaned: [] },
      urlChoices: [],
      tokenChoices: [],
      found: [],
    };
    const saved = await credentials.save(made.value, draft, where);
    if (!saved.ok) throw new Error(saved.problem.code);
    onTestFinished(async () => {
      await credentials.remove(made.value);
      await made.value.close();
    });
    journals.push(join(profile, 'setups', made.value.setupId, 'journal.jsonl'));
  }
  await all.close();
  return { profile, journals };
}
