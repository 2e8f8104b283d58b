import { describe, expect, it, test } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { eventKey, newestChange, readLogSince } from '../../../shared/domain/setup/health.ts';
import { healthFindings } from '../../../shared/domain/setup/health-findings.ts';
import type { HealthCheck } from '../../../shared/domain/setup/health-entries.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import {
  checkedHealth,
  logRow,
  manyFindings,
  notAsked,
  withoutOneLogin,
} from '../../../tools/fixtures/health-past.ts';
import {
  addJonas,
  addMaya,
  confirmed,
  dated,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
} from '../../support/setup-state.ts';

const agreed: NewEntry = { type: 'rollout.agreed', with: 'Lee', who: 'Sales', when: 'May' };
const done = [
  ...readyForUsers,
  addMaya,
  addJonas,
  looked(mayaId, maya),
  looked(jonasId, maya),
  confirmed(mayaId),
  confirmed(jonasId),
  agreed,
];
const now = new Date('2026-11-24T10:00:00.000Z');
const log = (...rows: readonly ReturnType<typeof logRow>[]): Partial<HealthCheck> => ({
  log: { ok: true, value: { rows: [...rows], complete: true } },
});
const changed = logRow(9, { type: 802, actor: 'Marcus Bell' });
const failed = logRow(8, { type: 65, person: 'Priya Raman', text: 'Wisq answered 409' });
const updated = logRow(7, { type: 52, person: 'Priya Raman' });

const findings = (...entries: readonly NewEntry[]) =>
  healthFindings(stateOf(...done, ...entries), now);
const codes = (...entries: readonly NewEntry[]) =>
  findings(...entries)?.found.map(({ code }) => code);

describe('what a check of a setup’s health found', () => {
  it('is nothing before one was made', () => {
    expect(findings()).toBeNull();
  });

  it('is nothing wrong where nothing was, however silent OneLogin was', () => {
    const well = { found: [], unknown: [], outcome: 'well' };
    expect(findings(checkedHealth())).toEqual(well);
    expect(findings(checkedHealth(log()))).toEqual(well);
    expect(findings(checkedHealth(withoutOneLogin))).toEqual(well);
    // A success is no finding either.
    expect(findings(checkedHealth(log(updated)))).toEqual(well);
  });

  it('is each thing once', () => {
    expect(codes(checkedHealth(manyFindings))).toEqual([
      'connection',
      'gone',
      'inactive',
      'lacking',
      'failures',
      'changes',
      'waiting',
    ]);
  });

  it('is not known where it could not be asked, and nothing is concluded from that', () => {
    expect(findings(checkedHealth(notAsked))).toMatchObject({
      found: [],
      unknown: [{ code: 'connection' }, { code: 'users' }, { code: 'log' }],
      outcome: 'not-asked',
    });
    expect(findings(checkedHealth({ waiting: null }))).toMatchObject({
      unknown: [{ code: 'waiting' }],
      outcome: 'not-asked',
    });
    const cut = { log: { ok: true as const, value: { rows: [], complete: false } } };
    expect(findings(checkedHealth(cut))).toMatchObject({
      unknown: [{ code: 'log-incomplete' }],
      outcome: 'not-asked',
    });
  });

  it('names a token that ends, and the people of a list who are gone', () => {
    const ends: NewEntry = { type: 'token.valid-until', until: '2026-12-01' };
    expect(codes(ends, checkedHealth())).toEqual(['token']);
    expect(codes({ ...ends, until: '2027-12-01' }, checkedHealth())).toEqual([]);
    const state = stateOf(...done, checkedHealth());
    expect(healthFindings(state, now, { disappeared: 3 })?.found).toEqual([
      { code: 'people-gone', people: 3 },
    ]);
    expect(healthFindings(state, now, { disappeared: 0 })?.outcome).toBe('well');
  });
});

describe('what stays open until it was seen', () => {
  it('is every failure and change once, also over later checks that no longer have it', () => {
    const state = stateOf(
      ...done,
      checkedHealth(log(changed, failed)),
      checkedHealth(log(failed)),
      checkedHealth(log()),
    );
    expect(state.health.open).toEqual([changed, failed]);
    expect(codes(checkedHealth(log(changed, failed)), checkedHealth(log()))).toEqual([
      'failures',
      'changes',
    ]);
  });

  it('goes when it is marked as seen, and does not come back', () => {
    const seen: NewEntry = { type: 'health.seen', events: [eventKey(changed)] };
    const first = checkedHealth(log(changed, failed));
    expect(codes(first, seen)).toEqual(['failures']);
    expect(codes(first, seen, first)).toEqual(['failures']);
    const other = logRow(10, { type: 802, actor: 'Marcus Bell' });
    expect(codes(first, seen, checkedHealth(log(other)))).toEqual(['failures', 'changes']);
  });

  it('is told apart without OneLogin’s number by all that it says', () => {
    const bare = { ...changed, id: null };
    expect(eventKey(bare)).not.toBe(eventKey({ ...bare, actor: 'Dana' }));
    expect(eventKey(bare)).not.toBe(eventKey({ ...bare, at: '2026-02-04T00:00:00.000Z' }));
    expect(eventKey({ ...bare })).toBe(eventKey(bare));
  });

  it('goes with the app or the account that it was of', () => {
    const first = checkedHealth(log(changed));
    for (const other of [
      { type: 'display-name.set', displayName: 'Other' },
      { type: 'onelogin.host', host: 'contoso.onelogin.com' },
      { type: 'connector.chosen', connector: 'core' },
    ] as const) {
      const { health } = stateOf(...done, first, other);
      expect(health).toMatchObject({
        open: [],
        assigned: null,
        last: { log: null, waiting: null },
      });
      expect(health.last?.users).toHaveLength(2);
    }
  });
});

describe('from when on the log is read', () => {
  const since = (...entries: readonly NewEntry[]) =>
    readLogSince(stateOf(...done, ...entries), now);
  const at = (entry: NewEntry, ...before: readonly NewEntry[]) =>
    dated([{ type: 'setup.created', name: '' }, ...done, ...before, entry]).at(-1)?.at ?? '';

  it('is the agreement first, then ten minutes before the check before', () => {
    expect(since()).toBe(stateOf(...done).rollout?.at);
    const first = checkedHealth();
    expect(since(first)).toBe(new Date(Date.parse(at(first)) - 600_000).toISOString());
  });

  it('is what was not read since: a log that was not read moves nothing', () => {
    expect(since(checkedHealth(notAsked))).toBe(stateOf(...done).rollout?.at);
  });

  it('is thirty days back at most', () => {
    const late = new Date('2027-05-01T00:00:00.000Z');
    expect(readLogSince(stateOf(...done), late)).toBe('2027-04-01T00:00:00.000Z');
  });
});

describe('the newest change at Wisq', () => {
  test('is by Wisq’s own dates, and unknown where it gives none', () => {
    const { health } = stateOf(...done, checkedHealth());
    expect(health.last && newestChange(health.last)).toEqual({
      userId: mayaId,
      at: '2026-02-03T11:14:00.000Z',
    });
    expect(newestChange({ users: [] })).toBeNull();
  });
});

describe('what leaves this computer of it', () => {
  it('has no name of OneLogin’s log where names are hidden, and the same open events', () => {
    const entries = dated([
      { type: 'setup.created', name: 'Northwind' },
      ...done,
      checkedHealth(log(changed, failed, { ...changed, id: null, at: null })),
      { type: 'health.seen', events: [eventKey({ ...changed, id: null, at: null })] },
    ]);
    const masked = maskEntries(entries);
    const text = JSON.stringify(masked);
    for (const name of ['Marcus', 'Bell', 'Priya', 'Raman']) expect(text).not.toContain(name);
    expect(text).toContain('OneLogin user 1');
    const { health } = stateOf(...masked.map(({ v: _v, id: _id, at: _at, ...entry }) => entry));
    expect(health.open).toHaveLength(2);
  });

  it('is one line in the record', () => {
    const [item] = timeline(dated([...done, checkedHealth(manyFindings)]));
    expect(item).toMatchObject({
      mark: 'failed',
      what: {
        code: 'health-checked',
        connection: false,
        there: 1,
        users: 2,
        failures: 2,
        changes: 1,
      },
    });
    const [well] = timeline(dated([...done, checkedHealth(withoutOneLogin)]));
    expect(well).toMatchObject({ mark: 'measured', what: { failures: null, changes: null } });
  });
});
