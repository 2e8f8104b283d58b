import { describe, expect, it } from 'vitest';
import { stepIds } from '../../../shared/domain/guide/ids.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { datedStepStatuses } from '../../../shared/domain/setup/step-status-dates.ts';
import {
  addJonas,
  addMaya,
  confirmed,
  jonasId,
  looked,
  maya,
  mayaId,
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const statuses = (...entries: readonly NewEntry[]) => datedStepStatuses(stateOf(...entries));
const of = (id: string, ...entries: readonly NewEntry[]) => {
  const found = statuses(...entries).find((one) => one.id === id);
  return [found?.mark, found?.at];
};
/** The same lookup at another time of the day. */
function at(time: string, entry: NewEntry): NewEntry {
  if (entry.type !== 'user.looked') throw new Error('no lookup');
  return { ...entry, look: { ...entry.look, at: time } };
}
const minute = (after: number) => `2026-11-23T10:${String(after).padStart(2, '0')}:00.000Z`;
const noon = '2026-11-23T12:00:00.000Z';
const one = '2026-11-23T13:00:00.000Z';
const lacking = { ...maya, department: null };

describe('since when a step stands as it does', () => {
  it('has no date while nothing is known, for all eight in order', () => {
    expect(statuses().map(({ id, at: date }) => [id, date])).toEqual(
      stepIds.map((id) => [id, null]),
    );
  });

  it('is the newest tick of the step, and of no other', () => {
    const all = [stored, ...ticks(['before'])];
    expect(of('before', ...all)).toEqual(['said', minute(all.length)]);
    expect(of('before', ...all, ...ticks(['add-app']))).toEqual(['said', minute(all.length)]);
    expect(of('before', ...all.slice(0, 2))).toEqual(['under-way', null]);
  });

  it('is the newest lookup that found somebody, or somebody with all five', () => {
    const users = [
      addMaya,
      addJonas,
      at(noon, looked(mayaId, maya)),
      at(one, looked(jonasId, lacking)),
    ];
    for (const step of ['configure', 'provisioning']) {
      expect(of(step, ...users)).toEqual(['measured', one]);
    }
    for (const step of ['add-app', 'attributes']) {
      expect(of(step, ...users)).toEqual(['measured', noon]);
    }
    // As times, not as texts: half past one there is half past twelve here.
    const there = '2026-11-23T13:30:00.000+01:00';
    expect(
      of(
        'configure',
        addMaya,
        addJonas,
        at(one, looked(mayaId, maya)),
        at(there, looked(jonasId, maya)),
      ),
    ).toEqual(['measured', one]);
  });

  it('has none of its own while a proof is in doubt: its message has both', () => {
    expect(of('configure', addMaya, looked(mayaId, maya), looked(mayaId, 'failed'))).toEqual([
      'stale',
      null,
    ]);
  });

  it('is Wisq’s newest answer', () => {
    const both = [addMaya, addJonas, confirmed(mayaId), confirmed(jonasId)];
    expect(of('assign', ...both)).toEqual(['confirmed', minute(4)]);
    expect(of('assign', ...both.slice(0, 3))).toEqual(['under-way', null]);
  });

  it('is the agreement on the roll-out, not its tick', () => {
    const agreed: NewEntry = { type: 'rollout.agreed', with: 'P', who: 'HR', when: 'May' };
    const open = [addMaya, confirmed(mayaId)];
    expect(of('rollout', ...open, agreed, ...ticks(['rollout']))).toEqual(['said', minute(3)]);
    expect(of('rollout', ...open)).toEqual(['under-way', null]);
    expect(of('rollout', addMaya, agreed)).toEqual(['none', null]);
  });
});
