import type { Problem } from '../domain/problems/problem.ts';
import type { TestUser } from '../domain/users/test-user.ts';
import { attributeIds } from '../domain/users/attributes.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import { foreign } from '../domain/text/foreign.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

/** A desktop notification. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** What the desktop is told when it has become the admin's turn in OneLogin. */
export function oneLoginNotice(problem: Problem): NoticeText {
  const { next, what } = problemMessage(problem);
  return { title: what, body: next };
}

/**
 * What the desktop is told when a watched user arrived: who, and whether something is missing. No
 * attribute's value but the name the user goes by on screen; whoever masks names masks it here.
 */
export function arrivalMessage(user: TestUser): NoticeText {
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
