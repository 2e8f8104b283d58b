import { expect, test } from 'vitest';
import type { OneLoginReading } from '../../../shared/domain/onelogin/reading.ts';
import { personAtBoth } from '../../../shared/domain/setup/person-at-both.ts';
import { company, companyDetail } from '../../../tools/fixtures/company.ts';
import { appLook, userLook } from '../../../tools/fixtures/onelogin-looks.ts';
import { people } from '../../../tools/fixtures/people.ts';

const at = '2026-02-03T11:58:00.000Z';
const [incomplete, missing] = [3, 11].map((index) => company(40)[index]!);

/** A reading of somebody with this state of provisioning; null: without the app. */
function readingOf(state: string | null): OneLoginReading {
  const app = appLook();
  const user = userLook(people[0], 'x', { state });
  if (app.type !== 'onelogin.looked' || user.type !== 'user.onelogin-looked') throw new Error('no');
  return { ...app.look, at, users: [user.look] };
}

test('without the app, the chain stops there, and nothing else is said of it', () => {
  const { lookUp, oneLogin } = companyDetail(missing!, readingOf(null));
  const { chain, comparison, problems } = personAtBoth(missing!.name, lookUp, oneLogin);
  expect(chain?.map(({ id, standing }) => [id, standing])).toEqual([
    ['active', 'holds'],
    ['assigned', 'stops'],
    ['approved', 'not-reached'],
    ['sent', 'not-reached'],
    ['at-wisq', 'not-reached'],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['ONELOGIN_NOT_ASSIGNED']);
  expect(comparison).toBeNull();
});

test('what Wisq has is compared with what OneLogin holds, the same way as for a test user', () => {
  const { lookUp, oneLogin } = companyDetail(incomplete!, readingOf('provisioned'));
  const { comparison } = personAtBoth(incomplete!.name, lookUp, oneLogin);
  const department = comparison?.find(({ attribute }) => attribute === 'department');
  expect(department).toMatchObject({ verdict: 'missing', from: 'onelogin' });
  expect(department?.expected).toBe(people[0].department);
});

test('without OneLogin, only Wisq’s side is known', () => {
  const { lookUp } = companyDetail(missing!, null);
  const { chain, problems, side } = personAtBoth(missing!.name, lookUp, null);
  expect([chain, side]).toEqual([null, null]);
  expect(problems.map(({ code }) => code)).toEqual(['USER_NOT_FOUND']);
});
