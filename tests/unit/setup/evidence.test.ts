import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../shared/domain/setup/evidence.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import type { AttributeValues } from '../../../shared/domain/users/attributes.ts';
import { evidenceMessage } from '../../../shared/messages/window/evidence.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  jonasId,
  looked,
  maya,
  mayaId,
  stateOf,
} from '../../support/setup-state.ts';

const fault = { code: 'PATH_NOT_FOUND', params: {} } as const;
const checkAt = '2026-11-23T10:30:00.000Z';
const earlier = '2026-11-23T11:00:00.000Z';
const later = '2026-11-23T12:00:00.000Z';
const jonas: AttributeValues = { ...maya, firstName: 'Jonas', lastName: 'Lindqvist' };

/** The same lookup at another time. */
function at(time: string, entry: NewEntry): NewEntry {
  if (entry.type !== 'user.looked') throw new Error('not a lookup');
  return { ...entry, look: { ...entry.look, at: time } };
}

const evidence = (...entries: readonly NewEntry[]) => evidenceOf(stateOf(...entries));
const of = (code: string, ...entries: readonly NewEntry[]) =>
  evidence(...entries).filter((one) => one.code.startsWith(code) && one.code !== 'app');

describe('what is known of a setup', () => {
  it('is nothing at first, and says so for all five', () => {
    expect(evidence()).toEqual([
      { code: 'app', at: null, mark: 'none' },
      { code: 'connection', at: null, mark: 'none' },
      { code: 'enabled', at: null, mark: 'none' },
      { code: 'arrival', at: null, names: [], mark: 'none' },
      { code: 'confirmation', confirmed: 0, total: 0, mark: 'none' },
    ]);
  });

  it('has from the admin that OneLogin shows Enabled', () => {
    expect(of('enabled', { type: 'task.ticked', taskId: 'configure.save' })).toEqual([
      { code: 'enabled', at: '2026-11-23T10:01:00.000Z', mark: 'said' },
    ]);
  });

  it('has the connection from the newest test that was not cancelled', () => {
    const works = [{ code: 'connection', at: checkAt, mark: 'measured' }];
    expect(of('connection', checked('works'))).toEqual(works);
    expect(of('connection', checked('works-with-notes'))).toEqual(works);
    expect(of('connection', checked('works'), checked('cancelled'))).toEqual(works);
    expect(of('connection', checked('works'), checked('fails', fault))).toEqual([
      { code: 'connection-fails', at: checkAt, mark: 'failed' },
    ]);
  });

  it('has who arrived, seen when the newest lookup was', () => {
    const found = [at(later, looked(jonasId, jonas)), at(earlier, looked(mayaId, maya))];
    expect(of('a', addMaya, addJonas, ...found)).toEqual([
      {
        code: 'arrival',
        at: later,
        names: ['Maya Okafor', 'Jonas Lindqvist'],
        mark: 'measured',
      },
      { code: 'attributes', complete: 2, total: 2, mark: 'measured' },
    ]);
  });

  it('counts as complete only those with all five, out of all test users', () => {
    const one = [addMaya, addJonas, looked(mayaId, { ...maya, department: null })];
    const attributes = { code: 'attributes', mark: 'under-way', total: 2 };
    expect(of('a', ...one)).toMatchObject([
      { code: 'arrival', at: earlier, names: ['Maya Okafor'], mark: 'measured' },
      { ...attributes, complete: 0 },
    ]);
    expect(of('attributes', ...one, looked(mayaId, maya))).toEqual([
      { ...attributes, complete: 1 },
    ]);
  });

  it('says that nobody was there, and of attributes nothing', () => {
    expect(of('a', addMaya, looked(mayaId, 'not-found'))).toEqual([
      { code: 'arrival', at: earlier, names: [], mark: 'under-way' },
    ]);
  });

  it('doubts an arrival that was never complete, too', () => {
    const found = looked(mayaId, { ...maya, department: null });
    expect(of('a', addMaya, found, at(later, looked(mayaId, 'not-found')))).toMatchObject([
      { code: 'arrival-stale', at: earlier, doubt: { because: 'not-found', at: later } },
    ]);
  });

  it('doubts an arrival that something measured later speaks against', () => {
    expect(of('a', addMaya, looked(mayaId, maya), at(later, looked(mayaId, 'failed')))).toEqual([
      {
        code: 'arrival-stale',
        at: earlier,
        name: 'Maya Okafor',
        doubt: { because: 'look-failed', at: later },
        mark: 'stale',
      },
    ]);
  });

  it('has Wisq’s confirmation when every test user has one', () => {
    const some = of('confirmation', addMaya, addJonas, confirmed(mayaId));
    expect(some).toEqual([{ code: 'confirmation', confirmed: 1, total: 2, mark: 'none' }]);
    const all = of('confirmation', addMaya, addJonas, confirmed(mayaId), confirmed(jonasId));
    expect(all).toEqual([{ code: 'confirmation', confirmed: 2, total: 2, mark: 'confirmed' }]);
  });
});

describe('the sentences of what is known', () => {
  const doubt = { because: 'check', at: later } as const;
  it.each([
    [{ code: 'enabled', at: null }, 'OneLogin shows Enabled', /^Not marked yet$/],
    [{ code: 'enabled', at: earlier }, 'OneLogin shows Enabled', /^You, /],
    [{ code: 'connection', at: null }, 'The connection works', /^Not tested yet$/],
    [
      { code: 'connection', at: earlier },
      'The connection works',
      /^Checked .+ from this computer$/,
    ],
    [{ code: 'connection-fails', at: earlier }, 'The connection fails', /^Checked /],
    [{ code: 'arrival', at: null, names: [] }, 'Test users arrive', /^Step 5$/],
    [{ code: 'arrival', at: earlier, names: [] }, 'Test users arrive', /^Nobody seen yet, looked /],
    [{ code: 'arrival', at: earlier, names: ['Ada'] }, 'Test users arrive', /^Ada, seen /],
    [
      { code: 'arrival-stale', at: earlier, name: 'Ada', doubt },
      'Test users arrive',
      /^Ada\. Proven .+; test failed .+$/,
    ],
    [
      { code: 'attributes', complete: 2, total: 2 },
      'All five attributes arrive',
      /^2 of 2 test users complete$/,
    ],
    [
      { code: 'attributes', complete: 1, total: 2 },
      'Not all attributes arrive',
      /^1 of 2 test users complete$/,
    ],
    [{ code: 'confirmation', confirmed: 0, total: 0 }, 'Wisq confirms', /^Step 5$/],
    [{ code: 'confirmation', confirmed: 1, total: 2 }, 'Wisq confirms', /^1 of 2 confirmed$/],
  ] as const)('%j', (fact, title, source) => {
    const message = evidenceMessage(fact);
    expect(message.title).toBe(title);
    expect(message.source).toMatch(source);
  });
});
