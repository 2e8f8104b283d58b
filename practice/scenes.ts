import type { ScenarioName } from './scenarios.ts';
import { startWorld, type World } from './world.ts';

/** Assigns the test users in OneLogin, as far as the scenario's admin does. */
export async function assignPeople({ onelogin, people, scenario }: World): Promise<void> {
  for (const [at, person] of people.entries()) {
    if (at > 0 || scenario.assigned) await onelogin.assign(person);
  }
}

/** Approves what waits, as far as the scenario's admin does. Out: what OneLogin shows then, by name. */
export async function approvePeople({
  onelogin,
  people,
  scenario,
}: World): Promise<ReadonlyMap<string, string>> {
  const shows = new Map<string, string>();
  for (const [at, { userName }] of people.entries()) {
    if (at > 0 || scenario.approved) shows.set(userName, await onelogin.approve(userName));
  }
  return shows;
}

/** Starts a world and does in OneLogin what an admin would have done before the trouble showed. */
export async function startScene(name: ScenarioName): Promise<World> {
  const world = await startWorld({ scenario: name });
  const { onelogin } = world;
  onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  await onelogin.enable();
  onelogin.enableProvisioning({ approval: true });
  await assignPeople(world);
  await approvePeople(world);
  return world;
}
