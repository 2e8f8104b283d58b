import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ApiCredentials } from '../../../main/credentials/api-credentials.ts';
import { appKeychain } from '../../../tools/fixtures/app-keychain.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { TokenKeeper } from '../../../main/onelogin/tokens.ts';
import { Setups } from '../../../main/setups/setups.ts';
import type { World } from '../../../practice/world.ts';
import type { Result } from '../../../shared/domain/problems/result.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';

/**
 * A practice profile as the app leaves it behind: one setup with the world's first test user, and
 * OneLogin's API credential in the keychain. Both are gone after the test.
 */
export async function connectedProfile(world: World): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'wisq-connected-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  const now = () => new Date();
  const log = () => {};
  const vaults = { keychain: appKeychain(), session: new SessionVault() };
  const apiCredentials = new ApiCredentials(vaults, now, log);
  const all = new Setups({
    folder: new SetupsFolder(profile, now),
    build: 'test',
    positionOf: () => null,
    onChange: () => {},
    onLost: () => {},
    log,
  });
  const setup = valueOf(await all.create('Northwind'));
  const [person] = world.people;
  const { userName } = person ?? { userName: '' };
  valueOf(await setup.append({ type: 'onelogin.host', host: 'northwind.onelogin.com' }));
  const userId = crypto.randomUUID();
  valueOf(await setup.append({ type: 'user.added', userId, userName, expected: noValues }));
  const keeper = new TokenKeeper(world.api.credential);
  valueOf(await apiCredentials.save(setup, keeper, 'keychain'));
  onTestFinished(async () => {
    await apiCredentials.remove(setup, false);
    await setup.close();
  });
  await all.close();
  return profile;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
