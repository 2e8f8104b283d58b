import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import {
  addJonas,
  addMaya,
  checked,
  dated,
  jonasId,
  looked,
  maya,
  mayaId,
} from '../../support/setup-state.ts';

const jonas = { ...maya, firstName: 'Jonas', lastName: 'Lindqvist' };
const refused = problem('TOKEN_REFUSED');
const failed = checked('fails', refused);
const found = looked(mayaId, maya);
const withoutDepartment = looked(mayaId, { ...maya, department: null });
const minute = (at: number) => `2026-11-23T10:0${at}:00.000Z`;
/** Of a journal that names two test users first: what follows is at 10:02 and later. */
const failure = (...entries: readonly NewEntry[]) =>
  lastFailure(dated([addMaya, addJonas, ...entries]));

describe('the last failure', () => {
  it('is none where nothing failed', () => {
    expect(failure()).toBeNull();
    expect(failure(checked('works'), found, looked(mayaId, 'not-found'))).toBeNull();
    expect(failure(checked('cancelled'))).toBeNull();
  });

  it('of the connection has its problem, and nobody’s name', () => {
    expect(failure(failed)).toEqual({
      at: minute(2),
      problem: refused,
      user: null,
      attributes: [],
      goneAt: null,
    });
  });

  it('of a lookup has its problem and the user', () => {
    expect(failure(looked(mayaId, 'failed', [refused]))).toEqual({
      at: minute(2),
      problem: refused,
      user: 'Maya Okafor',
      attributes: [],
      goneAt: null,
    });
    expect(failure(looked(mayaId, 'failed'))).toBeNull();
  });

  it('of an arrival has what was missing or different', () => {
    expect(failure(withoutDepartment)).toEqual({
      at: minute(2),
      problem: problem('ATTRIBUTE_MISSING'),
      user: 'Maya Okafor',
      attributes: ['department'],
      goneAt: null,
    });
    expect(failure(looked(mayaId, { ...maya, email: 'other@x.example' }))).toMatchObject({
      problem: { code: 'ATTRIBUTE_DIFFERS' },
      attributes: ['email'],
    });
  });

  it('is the newest one', () => {
    expect(failure(failed, withoutDepartment)).toMatchObject({
      at: minute(3),
      user: 'Maya Okafor',
    });
    expect(failure(withoutDepartment, failed)).toMatchObject({ at: minute(3), user: null });
  });
});

describe('a failure is gone', () => {
  it('of the connection when a check works, at the first one that did', () => {
    expect(failure(failed, checked('works'), stored(), checked('works'))?.goneAt).toBe(minute(3));
    expect(failure(failed, found)?.goneAt).toBeNull();
    expect(failure(failed, looked(mayaId, 'several'))?.goneAt).toBeNull();
    expect(failure(checked('works'), failed)?.goneAt).toBeNull();
  });

  it('of a user when the same user arrived with everything', () => {
    expect(failure(withoutDepartment, found, stored(), found)?.goneAt).toBe(minute(3));
    expect(failure(withoutDepartment, checked('works'))?.goneAt).toBeNull();
    expect(failure(withoutDepartment, looked(jonasId, jonas))?.goneAt).toBeNull();
    expect(failure(withoutDepartment, looked(mayaId, 'not-found'))?.goneAt).toBeNull();
  });
});

/** Something between two measurements, so that they are not told as one. */
function stored(): NewEntry {
  return { type: 'credentials.removed' };
}
