import { describe, expect, it } from 'vitest';
import {
  arrivals,
  newer,
  sharedView,
  withWatching,
} from '../../../renderer/state/compare-views.ts';
import type { SetupView } from '../../../shared/contract/contract.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import {
  addJonas,
  addMaya,
  jonasId,
  looked,
  maya,
  mayaId,
  stateOf,
} from '../../support/setup-state.ts';

const watching: Watching = {
  userId: mayaId,
  since: '2026-11-23T10:00:00.000Z',
  nextLookUpAt: '2026-11-23T10:00:05.000Z',
  looks: 1,
};

function view(entries: readonly NewEntry[], watched: readonly Watching[] = []): SetupView {
  return {
    setupId: 'setup',
    revision: 1,
    state: stateOf(...entries),
    notices: [],
    credentialsHealth: null,
    position: null,
    check: null,
    lookingUp: [],
    lookingAtOneLogin: false,
    namesHidden: false,
    watching: watched,
  };
}

/** What comes over from main: the same again, as a copy. */
const copy = (one: SetupView): SetupView => structuredClone(one);

describe('following main', () => {
  it('takes what it was told for the answer when that is newer, and only then', () => {
    const answer = view([]);
    const told = { ...answer, revision: 2, credentialsHealth: { usable: true } as const };
    expect(newer(answer, told)).toBe(told);
    expect(newer({ ...answer, revision: 3 }, told)).toEqual({ ...answer, revision: 3 });
    expect(newer(answer, { ...told, setupId: 'another' })).toBe(answer);
    expect(newer(answer, undefined)).toBe(answer);
  });

  it('keeps every user that did not change, so that their card is not drawn again', () => {
    const before = view([addMaya, addJonas], [watching]);
    const now = sharedView(
      before,
      copy(view([addMaya, addJonas, looked(jonasId, maya)], [watching])),
    );
    expect(now.state.users[0]).toBe(before.state.users[0]);
    expect(now.state.users[1]).not.toBe(before.state.users[1]);
    expect(now.state.users[1]?.lastLookUp?.outcome).toBe('found');
    expect(now.watching[0]).toBe(before.watching[0]);
  });

  it('takes another setup as it is', () => {
    const other = { ...view([addMaya]), setupId: 'another' };
    expect(sharedView(view([addMaya]), other)).toBe(other);
    expect(sharedView(null, other)).toBe(other);
  });

  it('takes in one watch and leaves the others alone', () => {
    const other = { ...watching, userId: jonasId };
    const before = view([addMaya, addJonas], [watching, other]);
    const later = { ...watching, looks: 2 };
    const now = withWatching(before, mayaId, later);
    expect(now.watching).toEqual([other, later]);
    expect(now.watching[0]).toBe(other);
    expect(now.state).toBe(before.state);
    expect(withWatching(now, mayaId, null).watching).toEqual([other]);
  });

  it('says who arrived while they were watched, once', () => {
    const arrived = [addMaya, looked(mayaId, maya)];
    expect(arrivals(view([addMaya], [watching]), view(arrived))).toEqual(['Maya Okafor']);
    expect(arrivals(view(arrived, [watching]), view(arrived))).toEqual([]);
    expect(arrivals(view([addMaya]), view(arrived))).toEqual([]);
  });
});
