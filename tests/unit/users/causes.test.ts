import { describe, expect, it } from 'vitest';
import { causeMessage } from '../../../shared/messages/guide/causes.ts';
import { plain } from '../../../shared/domain/guide/text.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { attributeIds } from '../../../shared/domain/users/attributes.ts';
import { attributeCauses, userCauses } from '../../../shared/domain/users/causes.ts';
import { addMaya, looked, maya, mayaId, stateOf } from '../../support/setup-state.ts';

const missing = (attribute: (typeof attributeIds)[number]) =>
  ({ attribute, verdict: 'missing' }) as const;
const said = (done: boolean): NewEntry => ({
  type: 'user.said',
  userId: mayaId,
  what: 'assigned',
  done,
});
const assigned = said(true);

/** What is likely of Maya after these entries. */
function ofMaya(...entries: readonly NewEntry[]) {
  const [user] = stateOf(...entries).users;
  if (user === undefined) throw new Error('no user');
  return userCauses(user);
}

function made(createdAt: string): NewEntry {
  const entry = looked(mayaId, maya);
  if (entry.type !== 'user.looked') throw new Error('no look');
  return { ...entry, look: { ...entry.look, createdAt } };
}

describe('why an attribute is missing', () => {
  it('is the connector alone when it is known to carry no Department', () => {
    expect(attributeCauses(missing('department'), 'core', [])).toEqual(['core-connector']);
    expect(attributeCauses(missing('department'), 'other', [])).toEqual(['core-connector']);
  });

  it('may be the connector when nobody said which it is', () => {
    for (const connector of ['unsure', null] as const) {
      expect(attributeCauses(missing('department'), connector, []).at(-1)).toBe(
        'maybe-core-connector',
      );
    }
    expect(attributeCauses(missing('department'), 'enterprise', [])).toEqual([
      'field-empty',
      'row-not-included',
    ]);
  });

  it('may be the extension’s shorter name, when that was seen', () => {
    const causes = attributeCauses(missing('department'), 'enterprise', ['ENTERPRISE_URN_SHORT']);
    expect(causes.at(-1)).toBe('short-urn');
    expect(
      attributeCauses(missing('jobTitle'), 'enterprise', ['ENTERPRISE_URN_SHORT']),
    ).not.toContain('short-urn');
  });

  it('names no row for what has none', () => {
    for (const id of ['firstName', 'lastName', 'email'] as const) {
      expect(attributeCauses(missing(id), 'enterprise', [])).toEqual(['field-empty']);
      expect(attributeCauses({ attribute: id, verdict: 'differs' }, null, [])).toEqual([
        'field-differs',
      ]);
    }
  });

  it('is an empty field or a row that is not included, where there is a row', () => {
    for (const connector of ['enterprise', 'enterprise-full-saml', 'core', null] as const) {
      expect(attributeCauses(missing('jobTitle'), connector, [])).toEqual([
        'field-empty',
        'row-not-included',
      ]);
    }
    expect(attributeCauses(missing('department'), 'enterprise-full-saml', [])).toEqual([
      'field-empty',
      'row-not-included',
    ]);
    expect(attributeCauses(missing('department'), null, ['ENTERPRISE_URN_SHORT'])).toEqual([
      'field-empty',
      'row-not-included',
      'short-urn',
      'maybe-core-connector',
    ]);
  });

  it('of another value is the field, or the row where there is one', () => {
    for (const attribute of ['jobTitle', 'department'] as const) {
      expect(attributeCauses({ attribute, verdict: 'differs' }, 'core', [])).toEqual([
        'field-differs',
        'row-differs',
      ]);
    }
  });

  it('is never an empty field for what came, in whatever form', () => {
    const causes = (row: Parameters<typeof attributeCauses>[0]) => attributeCauses(row, 'core', []);
    const of = { attribute: 'department' } as const;
    expect(causes({ ...of, verdict: 'elsewhere' })).toEqual(['other-form']);
    expect(causes({ ...of, verdict: 'doubtful', sign: 'template' })).toEqual(['template-unfilled']);
    expect(causes({ ...of, verdict: 'differs', sign: 'placeholder' })).toEqual([
      'placeholder',
      'row-differs',
    ]);
    expect(causes({ ...of, verdict: 'doubtful', sign: 'invisible' })).toEqual(['hidden-character']);
    const differs = (kind: 'entity' | 'blank' | 'case') =>
      causes({ ...of, verdict: 'differs', difference: { kind, in: 'second', character: null } });
    expect([differs('entity'), differs('blank'), differs('case')]).toEqual([
      ['entity'],
      ['hidden-character'],
      ['field-differs', 'row-differs'],
    ]);
  });

  it('is not given for what is good', () => {
    expect(attributeCauses({ attribute: 'email', verdict: 'same' }, null, [])).toEqual([]);
    expect(attributeCauses({ attribute: 'email', verdict: 'present' }, null, [])).toEqual([]);
  });

  it('has a message and a place for every attribute', () => {
    for (const attribute of attributeIds) {
      const difference = { kind: 'entity', in: 'second', character: '&#39;' } as const;
      const hidden = { kind: 'blank', in: 'second', character: 'U+00A0' } as const;
      const rows = [
        { verdict: 'missing' },
        { verdict: 'elsewhere' },
        { verdict: 'doubtful', sign: 'template' },
        { verdict: 'doubtful', sign: 'placeholder' },
        { verdict: 'differs' },
        { verdict: 'differs', difference },
        { verdict: 'differs', difference: hidden },
      ] as const;
      for (const row of rows) {
        for (const cause of attributeCauses({ attribute, ...row }, null, [
          'ENTERPRISE_URN_SHORT',
        ])) {
          const { fix, why } = causeMessage(cause, attribute);
          for (const text of [why, fix]) {
            expect(plain(text, { 'display-name': 'Wisq' })).toMatch(/^[A-Z].*[.]$/);
          }
        }
      }
    }
  });
});

describe('what is likely of a user as a whole', () => {
  it('follows from what the lookup noted', () => {
    const noted = [problem('USER_FOUND_BY_EMAIL'), problem('USER_INACTIVE')];
    expect(ofMaya(addMaya, assigned, looked(mayaId, maya, noted))).toEqual([
      'user-name-not-email',
      'inactive',
    ]);
    expect(ofMaya(addMaya, assigned, looked(mayaId, 'several'))).toEqual(['several']);
    expect(ofMaya(addMaya, assigned)).toEqual([]);
  });

  it('was there before only when found before the admin said “assigned”', () => {
    expect(ofMaya(addMaya, looked(mayaId, maya), assigned)).toEqual(['was-there']);
    expect(ofMaya(addMaya, assigned, looked(mayaId, maya))).toEqual([]);
    // Never said: an admin who does not tick has proven nothing.
    expect(ofMaya(addMaya, looked(mayaId, maya))).toEqual([]);
    expect(ofMaya(addMaya, assigned, looked(mayaId, maya), said(false), assigned)).toEqual([]);
  });

  it('or made at Wisq well before that, by Wisq’s own date', () => {
    // “Assigned” is said at 10:02.
    expect(ofMaya(addMaya, assigned, made('2026-11-22T10:00:00.000Z'))).toEqual(['was-there']);
    expect(ofMaya(addMaya, assigned, made('2026-11-23T09:30:00.000Z'))).toEqual([]);
    expect(ofMaya(addMaya, assigned, made('2026-11-23T12:00:00.000Z'))).toEqual([]);
    // To the millisecond: an hour before, and a little more.
    expect(ofMaya(addMaya, assigned, made('2026-11-23T09:02:00.000Z'))).toEqual([]);
    expect(ofMaya(addMaya, assigned, made('2026-11-23T09:01:59.999Z'))).toEqual(['was-there']);
    // Without a zone it may be any place's own time.
    const zoneless = (createdAt: string): NewEntry => {
      const entry = made(createdAt);
      if (entry.type !== 'user.looked') throw new Error('no look');
      return { ...entry, look: { ...entry.look, createdZoneless: true } };
    };
    expect(ofMaya(addMaya, assigned, zoneless('2026-11-22T19:02:00.000Z'))).toEqual([]);
    expect(ofMaya(addMaya, assigned, zoneless('2026-11-22T19:01:59.999Z'))).toEqual(['was-there']);
    // Nobody said “assigned”: there is nothing to be older than.
    expect(ofMaya(addMaya, made('2026-11-22T10:00:00.000Z'))).toEqual([]);
  });

  it('was not there when the lookup did not find exactly one', () => {
    const old = made('2026-11-22T10:00:00.000Z');
    if (old.type !== 'user.looked') throw new Error('no look');
    const several: NewEntry = { ...old, look: { ...old.look, outcome: 'several' } };
    expect(ofMaya(addMaya, assigned, several)).toEqual(['several']);
  });
});
