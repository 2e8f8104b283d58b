import type { ProblemCode } from '../shared/domain/problems/codes.ts';
import type { Mapping } from '../tools/fixtures/onelogin-user.ts';
import type { Knobs } from './onelogin/api/knobs.ts';
import type { Person } from './onelogin/directory.ts';
import type { ScenarioName } from './scenarios.ts';
import { startWorld, type World } from './world.ts';

/**
 * What is the matter at OneLogin, as data: set up by `startScene`, and to be found by reading
 * OneLogin's API. Only the first test user has the trouble; the second is as they should be.
 */
export interface Scene {
  readonly says: string;
  /** What the reading has to name: for the first user, or where `user` is false, for the app. */
  readonly cause: ProblemCode | null;
  readonly user: boolean;
  /** The connection between OneLogin and Wisq, which in all of these works. */
  readonly base: ScenarioName;
  readonly mapping: Partial<Mapping>;
  /** What OneLogin holds of the first test user otherwise. */
  readonly person: Partial<Omit<Person, 'id' | 'user'>> & { readonly title?: string };
  readonly assigned: boolean;
  readonly approved: boolean;
  /** Wisq has two users of the first one's name, so that OneLogin cannot create a third. */
  readonly twiceAtWisq: boolean;
  readonly knobs: Partial<Knobs>;
}

export const sceneNames = [
  'happy',
  'wrong-connector',
  'no-mapping',
  'empty-title',
  'approval-waiting',
  'failed',
  'failed-without-text',
  'unlicensed',
  'not-assigned',
  'read-users-only',
] as const;
export type SceneName = (typeof sceneNames)[number];

const happy: Scene = {
  says: 'Everything works.',
  cause: null,
  user: true,
  base: 'happy',
  mapping: {},
  person: {},
  assigned: true,
  approved: true,
  twiceAtWisq: false,
  knobs: {},
};

export const scenes: Readonly<Record<SceneName, Scene>> = {
  happy,
  'wrong-connector': {
    ...happy,
    says: 'The app was made from the Core connector.',
    cause: 'ONELOGIN_WRONG_CONNECTOR',
    base: 'no-department',
  },
  'no-mapping': {
    ...happy,
    says: 'Nothing fills Title in the app’s Parameters.',
    cause: 'ONELOGIN_NOT_MAPPED',
    mapping: { title: false },
  },
  'empty-title': {
    ...happy,
    says: 'The first test user has no Title in OneLogin.',
    cause: 'ONELOGIN_FIELD_EMPTY',
    person: { title: '' },
  },
  'approval-waiting': {
    ...happy,
    says: 'The first test user waits for approval.',
    cause: 'ONELOGIN_APPROVAL_WAITING',
    approved: false,
  },
  failed: {
    ...happy,
    says: 'OneLogin failed to create the first test user, and its log says why.',
    cause: 'ONELOGIN_FAILED',
    twiceAtWisq: true,
  },
  'failed-without-text': {
    ...happy,
    says: 'OneLogin failed to create the first test user, and its log does not say why.',
    cause: 'ONELOGIN_FAILED_UNEXPLAINED',
    twiceAtWisq: true,
    knobs: { eventText: 'none' },
  },
  unlicensed: {
    ...happy,
    says: 'The first test user has no OneLogin license.',
    cause: 'ONELOGIN_USER_UNLICENSED',
    person: { state: 3 },
  },
  'not-assigned': {
    ...happy,
    says: 'The first test user doesn’t have the app.',
    cause: 'ONELOGIN_NOT_ASSIGNED',
    assigned: false,
  },
  'read-users-only': {
    ...happy,
    says: 'The API credential reads users and no apps.',
    cause: 'ONELOGIN_READ_USERS',
    user: false,
    knobs: { scope: 'read-users' },
  },
};

/** Starts a world and does in OneLogin what an admin would have done before the trouble showed. */
export async function startScene(name: SceneName): Promise<World> {
  const scene = scenes[name];
  const world = await startWorld({ scenario: scene.twiceAtWisq ? 'duplicate-user' : scene.base });
  const { api, onelogin, people } = world;
  onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  await onelogin.enable();
  onelogin.enableProvisioning({ approval: true });
  onelogin.setMapping(scene.mapping);
  api.turn(scene.knobs);
  for (const [at, person] of people.entries()) {
    const first = at === 0;
    const { title = person.title, ...more } = first ? scene.person : {};
    onelogin.directory.change(person.userName, more);
    if (first && !scene.assigned) continue;
    await onelogin.assign({ ...person, title });
    if (!first || scene.approved) await onelogin.approve(person.userName);
  }
  return world;
}
