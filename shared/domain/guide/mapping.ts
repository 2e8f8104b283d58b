import { type Label, labels } from './labels.ts';

/** OneLogin's fields that fill the guide's five attributes, in the guide's order. */
type MappingId = 'firstName' | 'lastName' | 'email' | 'title' | 'department';

/** One row of the guide's table of attributes, with the gaps closed (OneLogin KB0013904). */
export interface MappingRow {
  readonly id: MappingId;
  /** The field in OneLogin. */
  readonly field: Label;
  /** Whether Parameters has a row for it, by the field's name; the others come by themselves. */
  readonly hasRow: boolean;
}

/** The guide's table (step 4). The field for the primary e-mail is blank there; OneLogin's is Email. */
export const mappingTable: readonly MappingRow[] = [
  { id: 'firstName', field: labels.firstName, hasRow: false },
  { id: 'lastName', field: labels.lastName, hasRow: false },
  { id: 'email', field: labels.email, hasRow: false },
  { id: 'title', field: labels.title, hasRow: true },
  { id: 'department', field: labels.department, hasRow: true },
];
