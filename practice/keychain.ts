import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import keytar from 'keytar';
import {
  accountName,
  keychainService,
  secretKinds,
} from '../shared/domain/setup/keychain-names.ts';

/**
 * Removes what a practice run left in the keychain. On Linux the whole keychain is thrown away
 * anyway; on Windows and macOS it is the person's own, under the practice name. Removing reads
 * nothing, so macOS has nothing to ask, whoever wrote it.
 * @param profile the run's profile folder, which tells the setups there were
 */
export async function emptyPracticeKeychain(profile: string): Promise<void> {
  const setups = join(profile, 'setups');
  if (!existsSync(setups)) return;
  for (const setupId of readdirSync(setups)) {
    for (const kind of secretKinds) {
      await keytar.deletePassword(keychainService(true), accountName(setupId, kind));
    }
  }
}
