import type { OneLoginState } from '../shared/domain/rollout/onelogin-state.ts';
import type { WisqState } from '../shared/domain/rollout/wisq-state.ts';
import { type OneLoginUser, defaultMapping, scimBody } from '../tools/fixtures/onelogin-user.ts';
import type { World } from './world.ts';

/** A company of 300 with a known handful of each fault, for the roll-out list. */

export const companySize = 300;
/** How many at Wisq are not on the list, beside the two test users. */
const others = 5;

/** Where somebody stands in the end, at Wisq and at OneLogin (null: it is not asked). */
export interface Standing {
  readonly atWisq: WisqState;
  readonly lacking: 'department' | 'jobTitle' | null;
  readonly atOneLogin: OneLoginState | null;
}

type Fault = Standing & { readonly many: number };

const notThere = (many: number, atOneLogin: OneLoginState): Fault => ({
  many,
  atWisq: 'not-there',
  lacking: null,
  atOneLogin,
});
const faults: readonly Fault[] = [
  notThere(4, 'waiting'),
  notThere(3, 'failed'),
  notThere(5, 'not-assigned'),
  notThere(2, 'suspended'),
  notThere(1, 'no-username'),
  notThere(1, 'not-found'),
  { many: 3, atWisq: 'incomplete', lacking: 'department', atOneLogin: 'done' },
  { many: 2, atWisq: 'incomplete', lacking: 'jobTitle', atOneLogin: 'done' },
  { many: 2, atWisq: 'inactive', lacking: null, atOneLogin: 'suspended' },
  { many: 1, atWisq: 'several', lacking: null, atOneLogin: 'done' },
];
const well: Standing = { atWisq: 'complete', lacking: null, atOneLogin: null };

/** Everybody on the list, by name, and where they stand in the end: every twelfth has a fault. */
export function companyPlan(): ReadonlyMap<string, Standing> {
  const open = faults.flatMap(({ many, ...standing }) =>
    Array.from({ length: many }, (): Standing => standing),
  );
  return new Map(
    Array.from({ length: companySize }, (_, at) => {
      const standing = at % 12 === 0 ? open[at / 12] : undefined;
      return [nameAt(at), standing ?? well];
    }),
  );
}

/** The list as somebody would export it. */
export function companyCsv(): string {
  const rows = [...companyPlan().keys()].map((name, at) => `${at + 1};Person ${at + 1};${name}`);
  return ['No.;Name;Email', ...rows, ''].join('\r\n');
}

/** Does in the simulated OneLogin, and at Wisq, what leads to the plan. Needs provisioning enabled. */
export async function populateCompany({ endpoint, onelogin }: World): Promise<void> {
  let at = 0;
  for (const [name, standing] of companyPlan()) {
    await bringThere({ endpoint, onelogin }, personNamed(name, at, standing), standing);
    at += 1;
  }
  for (let index = 0; index < others; index += 1) {
    endpoint.seed(bodyOf(personNamed(nameAt(companySize + index), index)));
  }
}

async function bringThere(
  { endpoint, onelogin }: Pick<World, 'endpoint' | 'onelogin'>,
  user: OneLoginUser,
  { atOneLogin, atWisq }: Standing,
): Promise<void> {
  const { userName } = user;
  if (atOneLogin === 'not-found') return;
  onelogin.directory.put(user);
  if (atOneLogin === 'not-assigned') return;
  if (atOneLogin === 'no-username') {
    onelogin.directory.change(userName, { fields: { username: '' } });
    return;
  }
  if (atOneLogin === 'suspended' && atWisq === 'not-there') {
    onelogin.directory.change(userName, { status: 2 });
  }
  if (atOneLogin === 'failed') endpoint.take(userName);
  await onelogin.assign(user);
  if (atOneLogin === 'waiting') return;
  await onelogin.approve(userName);
  if (atWisq === 'inactive') {
    await onelogin.suspend(userName);
    await onelogin.approve(userName);
  }
  if (atWisq === 'several') {
    endpoint.seed(bodyOf(user));
  }
}

/** The user as Wisq keeps one, without what only a request says. */
function bodyOf(user: OneLoginUser) {
  const { schemas: _short, ...body } = scimBody(user, 'enterprise', defaultMapping, true);
  return { ...body, userName: user.userName };
}

function nameAt(at: number): string {
  return `person-${String(at + 1).padStart(3, '0')}@northwind.example`;
}

function personNamed(
  userName: string,
  at: number,
  { lacking }: Partial<Standing> = {},
): OneLoginUser {
  return {
    userName,
    email: userName,
    firstName: 'Person',
    lastName: String(at + 1),
    title: lacking === 'jobTitle' ? '' : 'Analyst',
    department: lacking === 'department' ? '' : 'Finance',
  };
}
