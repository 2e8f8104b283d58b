import { setTimeout } from 'node:timers/promises';
import { populateCompany } from './company.ts';
import type { Entry } from '../shared/domain/setup/entries.ts';
import type { World } from './world.ts';
import type { OneLoginUser } from '../tools/fixtures/onelogin-user.ts';

/** How long after saving the new token somebody changes a test user, in milliseconds. */
const changeAfterMs = 8000;

/**
 * Does in the simulated OneLogin what the person says in the app that they did there.
 * In: the world, and a place for a line about each deed. Out: a function for every new entry.
 */
export function follower(world: World, log: (line: string) => void) {
  const users = new Map<string, OneLoginUser>();
  /** Who was left out when they were assigned: said once more, they are assigned. */
  const forgotten = new Set(world.scenario.assigned ? [] : [world.people[0]?.userName]);
  /** The token that OneLogin was given, and the one Wisq sent last. */
  const tokens = { inUse: world.token, next: world.token };
  let populated = false;
  return async (entry: Entry): Promise<void> => {
    switch (entry.type) {
      case 'task.ticked':
        if (entry.taskId === 'configure.enable') {
          world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
          log(`API Status: ${await world.onelogin.enable()}`);
        }
        if (entry.taskId === 'provisioning.enable') {
          world.onelogin.enableProvisioning({ approval: true });
          log('provisioning enabled, every action waits for approval');
        }
        return;
      case 'rollout.agreed': {
        const { message, token } = world.renewToken();
        tokens.next = token;
        log(`nothing to do. To try replacing the token, copy Wisq’s next message:\n\n${message}`);
        if (world.scenario.name !== 'company' || populated) return;
        populated = true;
        await populateCompany(world);
        log('the company is assigned, as far as its admin got');
        return;
      }
      case 'replacement.item':
        if (entry.item !== 'save' || !entry.done) return;
        world.onelogin.configure({ baseUrl: world.baseUrl, token: tokens.next });
        log(`new token saved, API Status: ${await world.onelogin.enable()}`);
        await renamed(world, users);
        log('then somebody changed the first test user’s title, and it was sent to Wisq');
        return;
      case 'replacement.told':
        world.endpoint.revoke(tokens.inUse);
        tokens.inUse = tokens.next;
        log('Wisq revoked the old token');
        return;
      case 'user.added':
        users.set(entry.userId, userFor(world, entry));
        return;
      case 'user.said': {
        const user = users.get(entry.userId);
        if (user === undefined || !entry.done) return;
        if (entry.what === 'assigned' && forgotten.delete(user.userName)) {
          log(`${user.userName}: left out; say again that they are assigned, and they are`);
          return;
        }
        const state =
          entry.what === 'assigned'
            ? await world.onelogin.assign(user)
            : await world.onelogin.approve(user.userName);
        log(`${user.userName}: Provisioning State ${state}`);
        return;
      }
      default:
    }
  };
}

/** A change of the first test user, some seconds after the new token was saved. */
async function renamed(world: World, users: ReadonlyMap<string, OneLoginUser>): Promise<void> {
  const [user] = users.values();
  if (user === undefined) return;
  await setTimeout(changeAfterMs);
  await world.onelogin.update({ ...user, title: `${user.title}, interim` });
  await world.onelogin.approve(user.userName);
}

/** Somebody of the practice people, or else a user made of what was typed. */
function userFor(world: World, entry: Extract<Entry, { type: 'user.added' }>): OneLoginUser {
  const { expected, userName } = entry;
  const known = world.people.find((person) => person.userName === userName.toLowerCase());
  return (
    known ?? {
      userName,
      email: expected.email ?? userName,
      firstName: expected.firstName ?? 'Practice',
      lastName: expected.lastName ?? 'User',
      title: expected.jobTitle ?? '',
      department: expected.department ?? '',
    }
  );
}
