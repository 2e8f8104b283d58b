import type { AttributeId } from '../domain/users/attributes.ts';
import type { AttributeVerdict } from '../domain/users/compare.ts';

/** What the five attributes are called, on screen and in files. */
export const attributeNames: Readonly<Record<AttributeId, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email, primary',
  jobTitle: 'Job title',
  department: 'Department',
};

/** How each attribute compares with what was expected. */
export const attributeVerdicts: Readonly<Record<AttributeVerdict, string>> = {
  same: 'Same',
  present: 'Arrived',
  differs: 'Differs',
  missing: 'Missing',
};

/** The heads of the comparison, for a reader who is not the admin. */
export const comparisonHeads = {
  attribute: 'Attribute',
  expected: 'Expected',
  received: 'Wisq received',
  verdict: 'Result',
} as const;
