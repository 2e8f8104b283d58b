import type { AttributeId, AttributeValues } from '../../shared/domain/users/attributes.ts';
import { typedText } from './store.ts';

/** The name of the field for what an attribute should hold. In: whose it is. */
export function expectedField(prefix: string, attribute: AttributeId): string {
  return `${prefix}.${attribute}`;
}

/** The fields' values now; an empty field expects nothing in particular. */
export function readExpected(prefix: string, initial: AttributeValues): AttributeValues {
  const value = (attribute: AttributeId) => {
    const text = (typedText(expectedField(prefix, attribute)) ?? initial[attribute] ?? '').trim();
    return text === '' ? null : text;
  };
  return {
    firstName: value('firstName'),
    lastName: value('lastName'),
    email: value('email'),
    jobTitle: value('jobTitle'),
    department: value('department'),
  };
}
