import { lookAtOneLogin, revokeToken } from '../../main/onelogin/look-at-onelogin.ts';
import { readOneLoginAddress } from '../../main/onelogin/address.ts';
import type { World } from '../../practice/world.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import type { mainWithoutElectron } from './main-context.ts';
import { withSetup } from './one-setup.ts';

/** The parts of main that reach a world's OneLogin, over a real socket. */
export function reaching(world: World): NonNullable<Parameters<typeof mainWithoutElectron>[0]> {
  return {
    lookAtOneLogin: ({ wanted, ...options }) =>
      lookAtOneLogin({ ...options, practice: true, pauseMs: 10 }, wanted),
    revokeToken: (options) => revokeToken({ ...options, practice: true, pauseMs: 10 }),
    oneLoginAddress: () => readOneLoginAddress(world.api.address, true),
  };
}

/** A setup whose OneLogin is named, and both parts of a credential pasted. */
export async function beforeConnecting(
  world: World,
  parts: Parameters<typeof mainWithoutElectron>[0] = {},
) {
  const main = await withSetup({ ...reaching(world), ...parts });
  const { clipboard, setupId, value } = main;
  await value('setups.oneLoginHost', { setupId, host: 'northwind' });
  const paste = (part: 'clientId' | 'clientSecret', text: string) => {
    clipboard.text = text;
    return main.call('onelogin.paste', { setupId, part });
  };
  const pasteBoth = async ({ clientId, clientSecret } = world.api.credential) => {
    await paste('clientId', clientId);
    await paste('clientSecret', clientSecret);
  };
  const addPeople = async () => {
    for (const { userName } of world.people) {
      await value('users.add', { setupId, userName, expected: noValues });
    }
  };
  return { ...main, paste, pasteBoth, addPeople };
}

/** The same, connected, with the world's people as test users. */
export async function connected(
  world: World,
  parts: Parameters<typeof mainWithoutElectron>[0] = {},
) {
  const main = await beforeConnecting(world, parts);
  await main.addPeople();
  await main.pasteBoth();
  await main.value('onelogin.connect', { setupId: main.setupId, where: 'keychain' });
  return main;
}
