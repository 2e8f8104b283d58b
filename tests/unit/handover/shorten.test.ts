import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryList } from '../../../main/journal/entry-list.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { namingEntries } from '../../../shared/domain/handover/mask/naming.ts';
import { neededEntries } from '../../../shared/domain/handover/needed.ts';
import { leftOutOf, shorten, sumOf } from '../../../shared/domain/handover/shorten.ts';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { reportSaved, stored } from '../../support/setup-state.ts';
import { complete, journal } from '../../support/journals.ts';

const userId = fc.constantFrom('u-1', 'u-2', 'u-3');
const watched = '2026-03-01T10:00:00.000Z';

/** What a long journal has most of, and what the shared arbitrary has none of. */
const often: fc.Arbitrary<NewEntry> = fc.oneof(
  fc.constantFrom('works' as const, 'fails' as const, 'cancelled' as const).map((verdict) => ({
    type: 'check.finished' as const,
    result: checkResult({ verdict }),
  })),
  fc.record({
    type: fc.constant('user.watched' as const),
    userId,
    watch: fc.constant({ since: watched, until: watched, looks: 3, end: 'time' as const }),
  }),
  fc.record({
    type: fc.constant('user.declined' as const),
    userId,
    by: fc.constantFrom('Ines', 'Lee'),
    on: fc.constant('2026-03-01'),
    channel: fc.constant('call' as const),
    note: fc.constant(''),
  }),
  fc.constant(reportSaved),
  fc.constant({ type: 'credentials.as-sent' as const }),
  fc.constantFrom('core' as const, 'enterprise' as const).map((connector) => ({
    type: 'connector.chosen' as const,
    connector,
  })),
  fc.constantFrom('aaaa', 'bbbb').map((urlFingerprint) => ({
    ...stored,
    facts: { ...stored.facts, urlFingerprint },
  })),
  fc.constantFrom('configure.save', 'add-app.save', 'assign.assign').map((taskId) => ({
    type: 'task.ticked' as const,
    taskId,
  })),
);

const longJournal: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(journal, fc.array(fc.tuple(fc.nat(40), often), { maxLength: 40 }))
  .map(([entries, more]) => {
    const all: Entry[] = [...entries];
    for (const [place, entry] of more) all.splice(place, 0, complete(entry, place));
    const created = complete({ type: 'setup.created', name: 'Northwind' }, 0);
    return [created, ...all].map((entry, index) => ({ ...entry, id: `e${index}` }));
  });

describe('a journal that is too long', () => {
  it('comes to the same state without what is not needed', () => {
    fc.assert(
      fc.property(longJournal, (entries) => {
        const needed = neededEntries(entries);
        const kept = entries.filter((entry) => needed.has(entry));
        expect(fold(kept)).toEqual(fold(entries));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps each pseudonym where what names nobody new is left out', () => {
    fc.assert(
      fc.property(longJournal, (entries) => {
        const naming = namingEntries(entries);
        const [full, part] = [
          maskEntries(entries),
          maskEntries(entries.filter((one) => naming.has(one))),
        ];
        const whole = new Map(full.map((entry) => [entry.id, entry]));
        for (const entry of part) expect(entry).toEqual(whole.get(entry.id));
      }),
      { numRuns: 300 },
    );
  });

  it('loses the oldest that is not needed, and says what', () => {
    const created = complete({ type: 'setup.created', name: 'Northwind' }, 0);
    const checks = Array.from({ length: 100 }, (_, at) =>
      complete({ type: 'check.finished', result: checkResult({ verdict: 'works' }) }, at + 1),
    );
    const { entries, leftOut } = shorten([created, ...checks], { most: 31, sizeOf: () => 1 });
    expect(entries).toEqual([created, ...checks.slice(-30)]);
    expect(leftOut).toEqual({
      entries: 70,
      from: checks[0]?.at,
      until: checks[69]?.at,
      checks: 70,
      lookUps: 0,
      others: 0,
    });
    expect(shorten(entries, { most: 31, sizeOf: () => 1 }).leftOut).toBe(null);
  });

  it('keeps what its state rests on, and the newest, where there is room for nothing', () => {
    fc.assert(
      fc.property(longJournal, (entries) => {
        const { entries: kept } = shorten(entries, { most: 0, sizeOf: () => 1 });
        expect(fold(kept)).toEqual(fold(entries));
        expect(kept.at(-1)).toBe(entries.at(-1));
        expect(kept[0]).toBe(entries[0]);
      }),
    );
  });

  it('counts what was left out before as well', () => {
    const [a, b] = [
      complete({ type: 'credentials.removed' }, 1),
      complete({ type: 'credentials.removed' }, 2),
    ];
    const [older, newer] = [leftOutOf([a]), leftOutOf([b])];
    expect(sumOf(older, newer)).toMatchObject({ entries: 2, from: a.at, until: b.at, others: 2 });
    expect([sumOf(null, newer), sumOf(older, null), leftOutOf([])]).toEqual([newer, older, null]);
  });
});

describe('a journal in memory', () => {
  it('comes to the same state and the same pseudonyms, however little of it stays', () => {
    fc.assert(
      fc.property(longJournal, (entries) => {
        const list = new EntryList();
        // As if each was as large as a quarter of what stays.
        for (const entry of entries) list.push(entry, 1_500_000);
        expect(fold(list.entries)).toEqual(fold(entries));
        expect(fold(maskEntries(list.entries))).toEqual(fold(maskEntries(entries)));
        expect(list.entries.length + (list.leftOut?.entries ?? 0)).toBe(entries.length);
      }),
      { numRuns: 300 },
    );
  });

  it('comes to the same state where its entries were exchanged for masked ones', () => {
    fc.assert(
      fc.property(longJournal, fc.nat(40), (entries, at) => {
        const list = new EntryList();
        const masked = entries.map((entry) => structuredClone(entry));
        for (const entry of entries.slice(0, at)) list.push(entry, 1_500_000);
        const before = list.entries.length;
        list.replace(list.entries.map((entry) => structuredClone(entry)));
        expect(list.entries).toHaveLength(before);
        for (const entry of masked.slice(at)) list.push(entry, 1_500_000);
        expect(fold(list.entries)).toEqual(fold(entries));
        expect(fold(maskEntries(list.entries))).toEqual(fold(maskEntries(entries)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the newest whole', () => {
    const list = new EntryList();
    for (let at = 0; at < 4000; at += 1) {
      const result = checkResult({ verdict: 'works' });
      list.push(complete({ type: 'check.finished', result }, at), 10_000);
    }
    expect(list.entries.length).toBeGreaterThan(500);
    expect(list.entries.length).toBeLessThan(1100);
    expect(list.leftOut?.checks).toBe(4000 - list.entries.length);
    expect(list.entries.at(-1)).toMatchObject({ id: 'entry-3999' });
  });
});
