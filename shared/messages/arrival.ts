import type { TestUser } from '../domain/users/test-user.ts';
import { attributeIds } from '../domain/users/attributes.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import { foreign } from '../domain/text/foreign.ts';
import { plural } from './plural.ts';

/**
 * What the desktop is told when a watched user arrived: who, and whether something is missing. No
 * attribute's value but the name the user goes by on screen; whoever masks names masks it here.
 */
export function arrivalMessage(user: TestUser): { readonly title: string; readonly body: string } {
  const { complete, good } = userProgress(user);
  const lacking = attributeIds.length - good;
  return {
    title: `${foreign(userLabel(user))} arrived at Wisq`,
    body: complete
      ? 'All five attributes are there.'
      : plural(lacking, {
          one: `${lacking} of 5 attributes needs attention.`,
          other: `${lacking} of 5 attributes need attention.`,
        }),
  };
}
