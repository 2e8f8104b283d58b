import type { AttributeId } from '../domain/users/attributes.ts';

/** What the five attributes are called, on screen and in files. */
export const attributeNames: Readonly<Record<AttributeId, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email, primary',
  jobTitle: 'Job title',
  department: 'Department',
};
