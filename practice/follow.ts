import { populateCompany } from './company.ts';
import type { Entry } from '../shared/domain/setup/entries.ts';
import type { World } from './world.ts';
import type { OneLoginUser } from '../tools/fixtures/onelogin-user.ts';

/**
 * Does in the simulated OneLogin what the person says in the app that they did there.
 * In: the world, and a place for a line about each deed. Out: a function for every new entry.
 */
export function follower(world: World, log: (line: string) => void) {
  const users = new Map<string, OneLoginUser>();
  /** Who was left out when they were assigned: said once more, they are assigned. */
  const forgotten = new Set(world.scenario.assigned ? [] : [world.people[0]?.userName]);
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
      case 'rollout.agreed':
        if (world.scenario.name !== 'company' || populated) return;
        populated = true;
        await populateCompany(world);
        log('the company is assigned, as far as its admin got');
        return;
      default:
    }
  };
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
