import { type Problem, problem } from '../problems/problem.ts';
import { tidy } from '../text/sanitize.ts';
import { attributeIds } from '../users/attributes.ts';
import { type AppFindings, appFindings } from './app-findings.ts';
import { mappingOf, takesOwnField } from './compare.ts';
import { failureReason } from './event.ts';
import { noMappings, type Mappings } from './mapping.ts';
import { stateAction, stateMeaning } from './provisioning.ts';
import { type AppOfUser, detailsOf, type OneLoginReading, type UserReading } from './reading.ts';
import type { DirectoryUser } from './user.ts';

/** OneLogin's jobs may lag so far behind, in milliseconds: no conclusion before (its own overview). */
export const lagMs = 5 * 60_000;

/** When the look was made, and when the admin last changed something about the user. */
export interface FindingTimes {
  readonly now: Date;
  /** ISO 8601; null: not known. */
  readonly changedAt: string | null;
  /** When the admin said that they approved what waited (ISO 8601); null or left out: they did not. */
  readonly approvedAt?: string | null;
}

/**
 * Why a person is not at Wisq, or not as expected: the decision tree, first broken link first. Each
 * finding is a code with its evidence; its message has the one thing to do. Empty: nothing wrong was
 * found in what could be read, which is not the same as "all is well".
 */
export function userFindings(
  reading: OneLoginReading,
  user: UserReading,
  times: FindingTimes,
  app: AppFindings = appFindings(reading),
): readonly Problem[] {
  if (!user.search.ok) return app.forAll;
  const { value: search } = user.search;
  const userName = user.asked;
  if (search.kind === 'none') {
    return [...app.forAll, problem('ONELOGIN_USER_NOT_FOUND', { userName })];
  }
  if (search.kind === 'several') {
    const { count } = search;
    return [...app.forAll, problem('ONELOGIN_USER_SEVERAL', { userName, count })];
  }
  const mappings = detailsOf(reading)?.mappings ?? noMappings;
  const ofApp = user.app?.ok === true ? user.app.value : null;
  const meaning = stateMeaning(ofApp?.userApp?.state ?? null);
  const done = meaning === 'done';
  return [
    ...app.forAll,
    ...accountFindings(userName, search.user),
    ...(done ? [] : nameFindings(userName, search.user, mappings)),
    ...(ofApp === null ? [] : stateFindings(user, ofApp, times)),
    ...app.attributes,
    ...emptyFields(userName, search.user, mappings, done),
    ...(done ? [] : inactive(userName, search.user)),
  ];
}

/** Whether a finding is about an attribute alone: the user arrives all the same, without it. */
export function isOfAttribute({ code, params }: Problem): boolean {
  // Without an email, or a name, nobody is created.
  if (code === 'ONELOGIN_FIELD_EMPTY') return params['attribute'] !== 'email';
  if (code === 'ONELOGIN_NOT_MAPPED') return params['row'] !== 'userName';
  return code === 'ONELOGIN_MAPPED_ELSEWHERE';
}

/** What keeps OneLogin from sending anybody, whatever the app says. */
function accountFindings(
  userName: string,
  { account, approval }: DirectoryUser,
): readonly Problem[] {
  if (account === 'suspended') return [problem('ONELOGIN_USER_SUSPENDED', { userName })];
  if (approval === 'unlicensed') return [problem('ONELOGIN_USER_UNLICENSED', { userName })];
  if (approval === 'unapproved' || approval === 'rejected') {
    return [problem('ONELOGIN_USER_NOT_APPROVED', { userName, approval })];
  }
  return [];
}

/** Without username or e-mail nobody is created (several vendors' guides). */
function nameFindings(
  userName: string,
  user: DirectoryUser,
  mappings: Mappings,
): readonly Problem[] {
  const { kind, word } = mappings.userName;
  const filledByUsername = kind === 'unknown' || kind === 'absent' || word === 'username';
  return [
    ...(filledByUsername && user.userName?.trim() === ''
      ? [problem('ONELOGIN_USER_NO_USERNAME', { userName })]
      : []),
    ...(user.values.email?.trim() === '' ? [fieldEmpty(userName, 'email')] : []),
  ];
}

function stateFindings(
  { asked: userName, failure }: UserReading,
  { assigned, userApp }: AppOfUser,
  times: FindingTimes,
): readonly Problem[] {
  if (assigned === null) return [problem('ONELOGIN_ASSIGNMENT_UNCLEAR', { userName })];
  const state = userApp?.state ?? null;
  const waiting = problem('ONELOGIN_WORKING', {
    userName,
    ...(state === null ? {} : { state: tidy(state) }),
  });
  if (!assigned || userApp === null) {
    return [mayLag(times) ? waiting : problem('ONELOGIN_NOT_ASSIGNED', { userName })];
  }
  switch (stateMeaning(state)) {
    case 'approval':
      // Said to be approved a moment ago: OneLogin may show it as waiting for some minutes more.
      if (mayLag({ ...times, changedAt: times.approvedAt ?? null })) return [waiting];
      return [problem('ONELOGIN_APPROVAL_WAITING', { userName, action: stateAction(state) })];
    case 'working':
      return [waiting];
    case 'done':
      return [];
    case 'failed':
      return [failed(userName, state, failure)];
    case 'removed':
      return [problem('ONELOGIN_USER_REMOVED', { userName, state: tidy(state ?? '') })];
    case 'none':
      return [mayLag(times) ? waiting : problem('ONELOGIN_NEVER_SENT', { userName })];
    case 'unknown':
      if (mayLag(times)) return [waiting];
      return userApp.enabled === false
        ? [problem('ONELOGIN_PROVISIONING_OFF', { for: 'user', userName })]
        : [problem('ONELOGIN_STATE_UNKNOWN', { userName, state: tidy(state ?? '') })];
  }
}

function failed(userName: string, state: string | null, failure: UserReading['failure']): Problem {
  const event = failure?.ok === true ? failure.value : null;
  const action = stateAction(state);
  if (event?.text == null) return problem('ONELOGIN_FAILED_UNEXPLAINED', { userName, action });
  const reason = failureReason(event.text);
  return problem('ONELOGIN_FAILED', {
    userName,
    action,
    text: event.text,
    ...(event.at === null ? {} : { at: event.at }),
    ...(reason === null ? {} : { reason }),
  });
}

/** Attributes whose own field is empty; one that another field fills is not judged. */
function emptyFields(
  userName: string,
  { values }: DirectoryUser,
  mappings: Mappings,
  done: boolean,
): readonly Problem[] {
  return attributeIds.flatMap((attribute) => {
    if (attribute === 'email' && !done) return [];
    const mapping = mappingOf(attribute, mappings);
    const own = takesOwnField(attribute, mapping) || mapping?.kind === 'unknown';
    return own && values[attribute]?.trim() === '' ? [fieldEmpty(userName, attribute)] : [];
  });
}

function fieldEmpty(userName: string, attribute: (typeof attributeIds)[number]): Problem {
  return problem('ONELOGIN_FIELD_EMPTY', { userName, attribute });
}

/** Whether OneLogin sends users who are not active yet is not documented: last, and as a question. */
function inactive(userName: string, { account }: DirectoryUser): readonly Problem[] {
  if (account === null || account === 'active' || account === 'suspended') return [];
  return [problem('ONELOGIN_USER_INACTIVE', { userName, account })];
}

function mayLag({ changedAt, now }: FindingTimes): boolean {
  return changedAt !== null && now.getTime() - Date.parse(changedAt) < lagMs;
}
