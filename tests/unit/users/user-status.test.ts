import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { lookUpProblems } from '../../../shared/domain/users/look-up-problems.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { userParts } from '../../../shared/domain/users/user-parts.ts';
import { isAwaited, userStatus } from '../../../shared/domain/users/user-status.ts';
import { unmetWatch, wasWatched } from '../../../shared/domain/users/watch-choices.ts';
import { type WatchEnd, type Watching, watchEnds } from '../../../shared/domain/users/watch.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import {
  addMaya,
  confirmed,
  dated,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
} from '../../support/setup-state.ts';

const lacking = { ...maya, jobTitle: null, department: 'Sales' };
const seenAt = '2026-11-23T11:00:00.000Z';
const problem = (code: 'USER_NOT_FOUND' | 'USER_INACTIVE') => ({ code, params: {} });

const watching: Watching = {
  userId: mayaId,
  since: '2026-11-23T10:00:00.000Z',
  nextLookUpAt: '2026-11-23T10:00:05.000Z',
  looks: 1,
};

const says = (what: 'assigned' | 'approved'): NewEntry => ({
  type: 'user.said',
  userId: mayaId,
  what,
  done: true,
});

const watched = (end: WatchEnd): NewEntry => ({
  type: 'user.watched',
  userId: mayaId,
  watch: { since: seenAt, until: seenAt, looks: 3, end },
});

const declined: NewEntry = {
  type: 'user.declined',
  userId: mayaId,
  by: 'Agent Strategist',
  on: '2026-11-23',
  channel: 'call',
  note: '',
};

/** Maya after these entries. */
function user(...entries: readonly NewEntry[]): TestUser {
  const [found] = stateOf(addMaya, ...entries).users;
  if (found === undefined) throw new Error('no user');
  return found;
}

describe('what is said of a test user first', () => {
  it('is whether they were assigned, before anything is known', () => {
    expect(userStatus(user(), null)).toEqual({ code: 'added' });
    expect(userStatus(user(says('approved')), null)).toEqual({ code: 'added' });
    expect(userStatus(user(says('assigned')), null)).toEqual({ code: 'waiting' });
  });

  it('is that it cannot be told, where a search could not have found them', () => {
    const pages = { code: 'USER_NOT_FOUND_IN_PAGES', params: { searched: 100 } } as const;
    const unclear = user(says('assigned'), looked(mayaId, 'not-found', [pages]));
    expect(userStatus(unclear, null)).toEqual({ code: 'unclear' });
    expect(
      nextAction(
        stateOf(...readyForUsers, addMaya, says('assigned'), looked(mayaId, 'not-found', [pages])),
      ),
    ).toMatchObject({
      owner: 'wisq',
      action: { code: 'fix-look', problem: { code: 'USER_NOT_FOUND_IN_PAGES' } },
    });
    const entries = dated([addMaya, looked(mayaId, 'not-found', [pages])]);
    expect(timeline(entries)[0]?.what).toMatchObject({ code: 'unclear', times: 1 });
    const both = looked(mayaId, 'not-found', [problem('USER_NOT_FOUND'), pages]);
    expect(userStatus(user(both), null)).toEqual({ code: 'not-found' });
    const counted = { code: 'ANSWER_COUNT_ONLY', params: { totalResults: 1 } } as const;
    expect(userStatus(user(looked(mayaId, 'failed', [counted])), null)).toEqual({
      code: 'unclear',
    });
  });

  it('is what the newest lookup found', () => {
    for (const outcome of ['failed', 'several', 'not-found'] as const) {
      expect(userStatus(user(says('assigned'), looked(mayaId, outcome)), null)).toEqual({
        code: outcome,
      });
    }
    expect(userStatus(user(looked(mayaId, maya)), null)).toEqual({ code: 'complete' });
    expect(userStatus(user(looked(mayaId, lacking)), null)).toEqual({
      code: 'lacking',
      attributes: 2,
    });
  });

  it('is the watch while the user is awaited, and only then', () => {
    const counting = { code: 'watching', nextLookUpAt: watching.nextLookUpAt };
    expect(userStatus(user(), watching)).toEqual(counting);
    expect(userStatus(user(looked(mayaId, 'not-found')), watching)).toEqual(counting);
    expect(userStatus(user(looked(mayaId, 'several')), watching)).toEqual(counting);
    expect(userStatus(user(looked(mayaId, 'failed')), watching)).toEqual({ code: 'failed' });
    expect(userStatus(user(looked(mayaId, lacking)), watching).code).toBe('lacking');
  });

  it('is Wisq’s answer before all else; a decline only until the next lookup', () => {
    const complete = looked(mayaId, maya);
    expect(userStatus(user(confirmed(mayaId)), watching)).toEqual({ code: 'confirmed' });
    expect(userStatus(user(complete, declined), null)).toEqual({ code: 'declined' });
    expect(userStatus(user(declined, complete), null)).toEqual({ code: 'complete' });
  });
});

describe('whether a test user is awaited', () => {
  it('they are until they arrived or couldn’t be looked up', () => {
    expect(isAwaited(user())).toBe(true);
    expect(isAwaited(user(looked(mayaId, 'not-found')))).toBe(true);
    expect(isAwaited(user(looked(mayaId, 'several')))).toBe(true);
    expect(isAwaited(user(looked(mayaId, 'failed')))).toBe(false);
    expect(isAwaited(user(looked(mayaId, lacking)))).toBe(false);
  });
});

describe('the five parts of a test user', () => {
  const part = (index: number, one: TestUser, watch: Watching | null = null) =>
    userParts(one, watch)[index];

  it('are known by nobody at first', () => {
    expect(userParts(user(), null)).toEqual([
      { id: 'assigned', knownBy: null, detail: { code: 'not-yet' } },
      { id: 'approved', knownBy: null, detail: { code: 'not-yet' } },
      { id: 'arrived', knownBy: null, detail: { code: 'not-seen' } },
      { id: 'attributes', knownBy: null, detail: { code: 'nothing' } },
      { id: 'confirmed', knownBy: null, detail: { code: 'not-yet' } },
    ]);
  });

  it('are assigned and approved when the admin says so', () => {
    const detail = { code: 'said', at: '2026-11-23T10:02:00.000Z' };
    expect(part(0, user(says('assigned')))).toEqual({ id: 'assigned', knownBy: 'said', detail });
    expect(part(1, user(says('assigned')))?.knownBy).toBeNull();
    expect(part(1, user(says('approved')))).toEqual({ id: 'approved', knownBy: 'said', detail });
    expect(part(0, user(says('approved')))?.knownBy).toBeNull();
  });

  it('are measured when the user arrived, since they were first seen', () => {
    const again = looked(mayaId, maya);
    if (again.type !== 'user.looked') throw new Error('not a lookup');
    const later = { ...again, look: { ...again.look, at: '2026-11-23T12:00:00.000Z' } };
    const both = user(looked(mayaId, maya), later);
    expect(part(2, both)).toEqual({
      id: 'arrived',
      knownBy: 'measured',
      detail: { code: 'at', at: seenAt },
    });
    expect(part(2, both, watching)?.detail).toEqual({ code: 'at', at: seenAt });
    expect(part(3, both)).toEqual({
      id: 'attributes',
      knownBy: 'measured',
      detail: { code: 'good', attributes: 5 },
    });
  });

  it('lack attributes when not all five are good', () => {
    expect(part(3, user(looked(mayaId, lacking)))).toEqual({
      id: 'attributes',
      knownBy: 'lacking',
      detail: { code: 'good', attributes: 3 },
    });
  });

  it('say how long a watch has lasted while nobody was seen', () => {
    const detail = { code: 'watched', since: watching.since };
    expect(part(2, user(), watching)).toEqual({ id: 'arrived', knownBy: null, detail });
    const gone = user(looked(mayaId, maya), looked(mayaId, 'not-found'));
    expect(part(2, gone, watching)).toEqual({ id: 'arrived', knownBy: null, detail });
  });

  it('are confirmed by Wisq alone', () => {
    expect(part(4, user(looked(mayaId, maya)))?.knownBy).toBeNull();
    expect(part(4, user(confirmed(mayaId)))).toEqual({
      id: 'confirmed',
      knownBy: 'confirmed',
      detail: { code: 'at', at: '2026-11-23T10:02:00.000Z' },
    });
  });
});

describe('a watch that the end of the app interrupted', () => {
  it('goes on for who is assigned and has not arrived whole', () => {
    expect(wasWatched(user())).toBe(false);
    expect(wasWatched(user(says('assigned')))).toBe(true);
    expect(wasWatched(user(says('assigned'), looked(mayaId, lacking)))).toBe(true);
    expect(wasWatched(user(says('assigned'), looked(mayaId, maya)))).toBe(false);
    expect(wasWatched(user(says('assigned'), confirmed(mayaId)))).toBe(false);
  });

  it('is over for every other reason than the setup’s being closed', () => {
    const ended = watchEnds.filter((end) => {
      const one = user(says('assigned'), looked(mayaId, 'not-found'), watched(end));
      return wasWatched(one);
    });
    expect(ended).toEqual(['closed']);
  });
});

describe('a watch that did not bring all', () => {
  it('is none when there was none, or when all five arrived', () => {
    expect(unmetWatch(user())).toBeNull();
    expect(unmetWatch(user(looked(mayaId, maya), watched('complete')))).toBeNull();
  });

  it('was in vain when its time was over without an arrival', () => {
    const record = { since: seenAt, until: seenAt, looks: 3, end: 'time' };
    expect(unmetWatch(user(looked(mayaId, 'not-found'), watched('time')))).toEqual({
      record,
      arrived: false,
      inVain: true,
    });
    expect(unmetWatch(user(looked(mayaId, lacking), watched('time')))).toEqual({
      record,
      arrived: true,
      inVain: false,
    });
    expect(unmetWatch(user(watched('stopped')))).toMatchObject({ arrived: false, inVain: false });
  });
});

describe('the problems of the newest lookup', () => {
  const both = [problem('USER_NOT_FOUND'), problem('USER_INACTIVE')];
  const codes = (one: TestUser, watch: Watching | null) =>
    lookUpProblems(one, watch).problems.map(({ code }) => code);

  it('are all of them, save that a watched user is not said to be missing', () => {
    const one = user(looked(mayaId, 'not-found', both));
    expect(codes(one, null)).toEqual(['USER_NOT_FOUND', 'USER_INACTIVE']);
    expect(codes(one, watching)).toEqual(['USER_INACTIVE']);
    expect(codes(user(), null)).toEqual([]);
  });

  it('weigh by what the lookup found', () => {
    const weight = (found: Parameters<typeof looked>[1]) =>
      lookUpProblems(user(looked(mayaId, found)), null).weight;
    expect(weight(lacking)).toBe('noted');
    expect(weight('not-found')).toBe('not-yet');
    expect(weight('several')).toBe('failure');
    expect(weight('failed')).toBe('failure');
  });
});
