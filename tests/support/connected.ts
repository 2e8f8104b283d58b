import type { Context } from '../../main/use-cases/context.ts';
import { lookAtOneLogin, revokeToken } from '../../main/onelogin/look-at-onelogin.ts';
import { countAssigned, readOneLoginLog } from '../../main/onelogin/read-log.ts';
import { readOneLoginAddress } from '../../main/onelogin/address.ts';
import type { World } from '../../practice/world.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import type { mainWithoutElectron } from './main-context.ts';
import { oneLoginNotice } from '../../shared/messages/arrival.ts';
import { entriesOf } from '../../tools/fixtures/story.ts';
import { missed } from './maya.ts';
import { withSetup } from './one-setup.ts';

/** On this computer, and without the pauses that a real OneLogin is given. */
const quick = { practice: true, pauseMs: 10 };

/** The parts of main that reach a world's OneLogin, over a real socket. */
export function reaching(world: World): NonNullable<Parameters<typeof mainWithoutElectron>[0]> {
  return {
    lookAtOneLogin: ({ wanted, ...options }) => lookAtOneLogin({ ...options, ...quick }, wanted),
    readOneLoginLog: ({ appName, since, ...options }) =>
      readOneLoginLog({ ...options, ...quick }, { appName, since }),
    countAssigned: ({ appName, ...options }) => countAssigned({ ...options, ...quick }, appName),
    revokeToken: (options) => revokeToken({ ...options, ...quick }),
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

/**
 * The same, whose test users can be watched: nobody is at Wisq, and the time is that of the clock of
 * the watches, from now on. Every look at OneLogin is counted, with its time and whom it asked for.
 */
export async function watchable(world: World, parts: Partial<Context> = {}) {
  const begun = Date.now();
  const clock = { passedMs: () => 0, offMs: () => 0 };
  const now = () => new Date(begun + clock.passedMs() + clock.offMs());
  const looks: { readonly ms: number; readonly users: readonly string[] }[] = [];
  /** Happens while a look is under way, once OneLogin has answered. */
  const meanwhile = { do: async (): Promise<unknown> => null };
  /** What the desktop was told of OneLogin. */
  const told: string[] = [];
  const main = await beforeConnecting(world, {
    now,
    lookUpUser: async () => ({ ...missed, at: now().toISOString() }),
    notifyOneLogin(problem) {
      const { title, body } = oneLoginNotice(problem);
      told.push(`${title} ${body}`);
    },
    async lookAtOneLogin({ wanted, ...options }) {
      looks.push({ ms: clock.passedMs(), users: wanted.users });
      const reading = await lookAtOneLogin({ ...options, ...quick, now }, wanted);
      await meanwhile.do();
      return reading;
    },
    ...parts,
  });
  const { setupId, setups, state, value } = main;
  await main.store();
  clock.passedMs = () => main.clock.ms();
  clock.offMs = () => main.clock.offMs;
  const opened = await setups.get(setupId);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  const connect = async () => {
    await main.pasteBoth();
    await value('onelogin.connect', { setupId, where: 'keychain' });
    looks.length = 0;
  };
  const watch = async () => {
    for (const { userId } of (await state()).users) await value('users.watch', { setupId, userId });
  };
  /** Whatever was begun has come to its end: lookups, a look, and what they write. */
  const quiet = async () => {
    let done = false;
    do {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      const { lookingAtOneLogin, watching } = session.view;
      done = !lookingAtOneLogin && watching.every(({ nextLookUpAt }) => nextLookUpAt !== null);
    } while (!done);
  };
  const pass = async (ms: number) => {
    await main.clock.pass(ms, quiet);
    await quiet();
  };
  /** A moment later, the admin says so of everybody. */
  const say = async (what: 'assigned' | 'approved') => {
    await pass(1000);
    for (const { userId } of (await state()).users) {
      await value('users.say', { setupId, userId, what, done: true });
    }
  };
  /** What the journal has of looks at OneLogin, oldest first. */
  const looked = () =>
    entriesOf(main.profile, setupId).filter(
      (entry) => entry.type === 'onelogin.looked' || entry.type === 'user.onelogin-looked',
    );
  return { ...main, session, looks, meanwhile, told, connect, watch, quiet, pass, say, looked };
}
