import { describe, expect, it } from 'vitest';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { addMaya, dated, looked, maya, mayaId, stored } from '../../support/setup-state.ts';
import { addJonas, agreed, answer, confirmed, masked, text } from './masked.ts';

describe('the entries of a report without names', () => {
  it('have names hidden in every field that people fill', () => {
    const known = [addMaya, confirmed('Ines Albrecht'), agreed('Paula Berg')];
    const note = 'Maya, Ines and Paula';
    const hidden = 'User A, Wisq contact 1 and Project lead 1';
    const cases: readonly (readonly [NewEntry, object])[] = [
      [{ type: 'setup.created', name: note }, { name: hidden }],
      [{ type: 'setup.renamed', name: note }, { name: hidden }],
      [{ type: 'onelogin.host', host: 'okafor.onelogin.com' }, { host: 'User A.onelogin.com' }],
      [{ type: 'onelogin.host', host: null }, { host: null }],
      [{ type: 'display-name.set', displayName: note }, { displayName: hidden }],
      [confirmed('Ines Albrecht', note), { by: 'Wisq contact 1', note: hidden }],
      [
        { type: 'user.declined', userId: mayaId, by: 'Ines Albrecht', note, ...answer },
        { by: 'Wisq contact 1', note: hidden },
      ],
      [{ type: 'user.confirmation-withdrawn', userId: mayaId, note }, { note: hidden }],
      [{ type: 'rollout.withdrawn', note }, { note: hidden }],
      [
        { type: 'rollout.agreed', with: 'Paula Berg', who: note, when: `${note}!` },
        { with: 'Project lead 1', who: hidden, when: `${hidden}!` },
      ],
    ];
    for (const [entry, expected] of cases) {
      expect(masked(...known, entry)).toEqual({ ...dated([...known, entry]).at(-1), ...expected });
    }
  });

  it('leave what names nobody as it is', () => {
    const entries: readonly NewEntry[] = [
      addMaya,
      stored,
      { type: 'task.ticked', taskId: 'before.admin' },
      { type: 'user.said', userId: mayaId, what: 'assigned', done: true },
      { type: 'user.removed', userId: mayaId },
    ];
    expect(maskEntries(dated(entries)).slice(1)).toEqual(dated(entries).slice(1));
  });

  it('have a stand-in for each value of a user', () => {
    expect(masked(addJonas, addMaya)).toMatchObject({
      userName: 'user-b@masked.example',
      expected: {
        firstName: 'User',
        lastName: 'B',
        email: 'user-b@masked.example',
        jobTitle: 'HR Operations Lead',
        department: 'People Operations',
      },
    });
    expect(
      masked(addMaya, { type: 'user.expected', userId: mayaId, expected: noValues }),
    ).toMatchObject({
      expected: noValues,
    });
    expect(masked(addMaya, looked(mayaId, { ...maya, lastName: ' ' }))).toMatchObject({
      look: {
        userName: 'user-a-2@masked.example',
        received: { firstName: 'User', lastName: ' ' },
        active: true,
      },
    });
    const typed: NewEntry = {
      type: 'user.expected',
      userId: mayaId,
      expected: { ...noValues, firstName: 'Amaka' },
    };
    expect(masked(addMaya, typed)).toMatchObject({ expected: { firstName: 'User (2)' } });
    expect(masked(addMaya, looked(mayaId, 'not-found'))).toMatchObject({
      look: { userName: null },
    });
  });

  it('keep what stands for nothing, and of a text around an unfilled macro nothing', () => {
    const odd = {
      firstName: 'none',
      lastName: '{$user.lastname} Okafor',
      email: '{$user.email}',
      jobTitle: 'Aide of Maya, {$user.title}',
      department: 'N/A',
    };
    const hidden = { ...odd, lastName: '{$user.lastname}', jobTitle: '{$user.title}' };
    expect(masked(addMaya, looked(mayaId, odd))).toMatchObject({ look: { received: hidden } });
    const two = masked(
      addMaya,
      looked(mayaId, odd),
      looked(mayaId, { ...odd, lastName: 'Lee {$user.lastname}' }),
    );
    expect(two).toMatchObject({ look: { received: { lastName: '{$user.lastname} (2)' } } });
  });

  it('number the values of a field that differ, each for itself', () => {
    const other = {
      firstName: 'Mia',
      lastName: 'Okafor',
      email: 'mia@x.example',
      jobTitle: 'Head',
      department: 'people operations',
    };
    expect(
      masked(addMaya, looked(mayaId, other), looked(mayaId, { ...other, firstName: 'Mira' })),
    ).toMatchObject({
      look: {
        received: {
          firstName: 'User (3)',
          lastName: 'A',
          // The username that was received is the second address.
          email: 'user-a-3@masked.example',
          jobTitle: 'Head',
          department: 'people operations',
        },
      },
    });
    // The same again has the same number; another user begins anew.
    expect(masked(addMaya, looked(mayaId, other), looked(mayaId, maya))).toMatchObject({
      look: { received: { firstName: 'User', email: 'user-a@masked.example' } },
    });
    expect(masked(addMaya, looked(mayaId, other), addJonas)).toMatchObject({
      expected: { firstName: 'User', lastName: 'B', email: 'user-b-2@masked.example' },
    });
  });

  it('take an address or a username in other letters for the same', () => {
    const shout = (userName: string): NewEntry => ({ ...addMaya, userName }) as NewEntry;
    expect(masked(addMaya, shout('Maya.OKAFOR@northwind.example'))).toMatchObject({
      userName: 'user-a@masked.example',
    });
  });

  it('keep titles that read alike once names are hidden apart', () => {
    const titled = (jobTitle: string) => looked(mayaId, { ...maya, jobTitle });
    expect(
      masked(addMaya, addJonas, titled('Aide of Maya'), titled('Aide of Okafor')),
    ).toMatchObject({
      look: { received: { jobTitle: 'Aide of User A (2)' } },
    });
  });

  it('hide names in a lookup’s problems and in the names of what else arrived', () => {
    const found = looked(mayaId, maya, [problem('USER_INACTIVE', { userName: 'Maya', count: 2 })]);
    if (found.type !== 'user.looked') throw new Error('no lookup');
    const entry: NewEntry = {
      ...found,
      look: { ...found.look, unexpected: ['okafor', 'nickName'] },
    };
    expect(masked(addMaya, entry)).toMatchObject({
      look: {
        problems: [{ code: 'USER_INACTIVE', params: { userName: 'User A', count: 2 } }],
        unexpected: ['User A', 'nickName'],
      },
    });
    expect(Object.hasOwn((masked(addMaya, found) as typeof found).look, 'unexpected')).toBe(false);
  });

  it('hide names in a check, and leave what is compared as it is', () => {
    const known = {
      ...addMaya,
      userName: 'works',
      expected: { ...noValues, lastName: 'enabled', firstName: 'question' },
    } as NewEntry;
    const result = {
      ...checkResult({ verdict: 'works', host: 'enabled.example', route: 'proxy enabled:80' }),
      checkId: 'enabled',
      at: 'enabled',
    };
    const entry = masked(known, { type: 'check.finished', result });
    expect(entry).toMatchObject({
      result: {
        checkId: 'enabled',
        at: 'enabled',
        verdict: 'works',
        oneLoginWouldShow: 'enabled',
        host: 'User A.example',
        route: 'proxy User A:80',
        ms: 80,
        owner: null,
        stages: result.stages.map(({ id }) => ({ id })),
      },
    });
  });

  it('keep a problem’s code, and what is not there', () => {
    const known = { ...addMaya, userName: 'USER_INACTIVE' } as NewEntry;
    const found = looked(mayaId, 'failed', [problem('USER_INACTIVE')]);
    expect(masked(known, found)).toMatchObject({ look: { problems: [{ code: 'USER_INACTIVE' }] } });
    const outcome = {
      route: 'direct',
      verdict: 'works',
      stage: null,
      problem: null,
      ms: 1,
    } as const;
    const result = {
      ...checkResult(),
      secondRoute: { shown: 'own', own: outcome, system: outcome },
    };
    expect(masked({ type: 'check.finished', result } as NewEntry)).toMatchObject({
      result: { secondRoute: { own: { problem: null, stage: null } } },
    });
  });

  it('say who has to act on a failed check, whatever people are called', () => {
    const result = checkResult({ failed: 'question', owner: 'wisq' });
    const check: NewEntry = { type: 'check.finished', result };
    expect(masked(confirmed('Ines at Wisq'), check)).toMatchObject({ result: { owner: 'wisq' } });
    const admin = { ...addMaya, userName: 'admin' } as NewEntry;
    expect(masked(admin, { ...check, result: { ...result, owner: 'admin' } })).toMatchObject({
      result: { owner: 'admin' },
    });
  });

  it('fit into a journal however long a pseudonym makes them', () => {
    const li = {
      ...addMaya,
      userName: 'li',
      expected: { ...noValues, firstName: 'Li' },
    } as NewEntry;
    const many = 'Li '.repeat(160).trim();
    expect(masked(li, { type: 'setup.renamed', name: many })).toMatchObject({
      name: 'User A '.repeat(160).slice(0, 500),
    });
    expect(text('Li '.repeat(660).trim(), li)).toHaveLength(2000);
    const titled = masked(li, looked(mayaId, { ...noValues, jobTitle: many }));
    expect(titled).toMatchObject({
      look: { received: { jobTitle: expect.stringMatching(/^.{480,492}$/) } },
    });
    const failed = looked(mayaId, 'failed', [problem('SERVER_ERROR', { text: many })]);
    expect(masked(li, failed)).toMatchObject({
      look: { problems: [{ params: { text: 'User A '.repeat(160).slice(0, 500) } }] },
    });
  });
});
