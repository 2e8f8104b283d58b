import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../shared/domain/onelogin/compare.ts';
import { noMappings } from '../../../shared/domain/onelogin/mapping.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { mapped, someUser } from '../../support/onelogin-reading.ts';

const { values } = someUser();
const row = (word: unknown, more = {}) => ({ user_attribute_mappings: word, ...more });

describe('OneLogin beside Wisq', () => {
  it('gives each attribute in the guide’s order with both values', () => {
    const compared = compareWithSource(values, mapped(), { ...values, department: 'Sales' });
    expect(compared.map(({ attribute, verdict }) => [attribute, verdict])).toEqual([
      ['firstName', 'same'],
      ['lastName', 'same'],
      ['email', 'same'],
      ['jobTitle', 'same'],
      ['department', 'differs'],
    ]);
    expect(compared[4]).toMatchObject({ source: 'People Operations', received: 'Sales' });
  });

  it.each([
    ['', row('title'), null, 'empty'],
    [' ', row('title'), '', 'empty'],
    ['HR Operations Lead', row('title'), null, 'lost'],
    ['HR Operations Lead', row('none'), null, 'not-mapped'],
    ['', row('none'), null, 'not-mapped'],
    ['HR Operations Lead', row('none', { values: 'Chief' }), null, 'lost'],
    ['HR Operations Lead', undefined, null, 'unknown'],
    ['', undefined, null, 'empty'],
    [null, row('title'), null, 'unknown'],
    ['HR Operations Lead', row('custom_attribute_x'), null, 'unknown'],
    [
      'HR Operations Lead',
      row('_macro_', { user_attribute_macros: '{$user.title}' }),
      null,
      'unknown',
    ],
    ['HR Operations Lead', row('title'), ' HR Operations Lead ', 'same'],
    ['HR Operations Lead', row('title'), 'hr operations lead', 'differs'],
    ['', row('title'), 'Chief', 'differs'],
    ['HR Operations Lead', row('custom_attribute_x'), 'Chief', 'present'],
    ['HR Operations Lead', row('custom_attribute_x'), 'HR Operations Lead', 'same'],
    ['HR Operations Lead', row('none'), 'Chief', 'present'],
    [null, row('title'), 'Chief', 'present'],
  ] as const)('Title %j, filled by %j, at Wisq %j: %s', (source, parameter, got, verdict) => {
    const mappings = parameter === undefined ? noMappings : mapped({ title: parameter });
    const compared = compareWithSource({ ...values, jobTitle: source }, mappings, {
      ...values,
      jobTitle: got,
    });
    expect(compared[3]?.verdict).toBe(verdict);
  });

  it('tells a row that is not there from one that was not read', () => {
    const compared = compareWithSource(values, mapped({ title: 7 }), noValues);
    expect(compared[3]?.verdict).toBe('unknown');
    const { department: _none, ...rest } = { department: null, title: row('title') };
    const mappings = {
      ...mapped(rest),
      department: { ...noMappings.department, kind: 'absent' as const },
    };
    expect(compareWithSource(values, mappings, noValues)[4]?.verdict).toBe('not-mapped');
  });

  it('needs no row for names and e-mail', () => {
    const empty = { ...values, firstName: '' };
    const compared = compareWithSource(empty, noMappings, noValues);
    expect(compared.slice(0, 3).map(({ verdict }) => verdict)).toEqual(['empty', 'lost', 'lost']);
    const other = { ...values, email: 'MAYA.OKAFOR@northwind.example' };
    expect(compareWithSource(values, noMappings, other)[2]?.verdict).toBe('same');
  });
});
