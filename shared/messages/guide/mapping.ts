import type { MappingRow } from '../../domain/guide/mapping.ts';

/** The attributes as the guide's table names them. */
const attributes: Readonly<Record<MappingRow['id'], string>> = {
  firstName: 'First Name',
  lastName: 'Last Name',
  email: 'Email (Primary)',
  title: 'Job Title',
  department: 'Department',
};

/** What a person reads of a row of the guide's table, beside OneLogin's field. */
export function mappingRowMessages({ id, field, hasRow }: MappingRow): {
  readonly attribute: string;
  readonly checkedAt: string;
} {
  return {
    attribute: attributes[id],
    checkedAt: hasRow ? `Row ${field}` : 'No row: sent automatically',
  };
}
