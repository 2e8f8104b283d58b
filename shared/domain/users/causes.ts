import type { ConnectorId } from '../guide/connectors.ts';
import type { TestUser } from './test-user.ts';
import type { AttributeId } from './attributes.ts';
import type { AttributeComparison } from './compare.ts';

/**
 * Why an attribute, or a user as a whole, is not as expected, as far as can be told from here.
 * shared/messages/fixes.ts has the sentence and the place in OneLogin for each.
 */
export type CauseCode =
  /** The connector the admin says they added has no Department at all. */
  | 'core-connector'
  /** It may have none: which connector it is was not said. */
  | 'maybe-core-connector'
  | 'field-empty'
  | 'row-not-included'
  /** The template's shorter URN, which the receiving side may not read. */
  | 'short-urn'
  | 'field-differs'
  /** It looks the same: a character that cannot be seen or told apart. */
  | 'hidden-character'
  /** HTML's codes stand for signs. */
  | 'entity'
  /** A place in the template that nothing was filled into. */
  | 'template-unfilled'
  /** A word or sign that stands for nothing. */
  | 'placeholder'
  /** It came, and not where or how SCIM has it. */
  | 'other-form'
  | 'row-differs'
  | 'user-name-not-email'
  | 'inactive'
  | 'several'
  /** The user was at Wisq before: OneLogin linked the two. */
  | 'was-there';

/**
 * The likely causes of a row that is not good, the likeliest first; empty for a good row.
 * In: the row, the connector the admin said they added (null: not said), and the codes of what the
 * lookup noted. Source: OneLogin KB0013904; vendors' guides.
 */
export function attributeCauses(
  {
    attribute,
    verdict,
    difference,
    sign,
  }: Pick<AttributeComparison, 'attribute' | 'verdict' | 'difference' | 'sign'>,
  connector: ConnectorId | null,
  noted: readonly string[],
): readonly CauseCode[] {
  if (verdict === 'elsewhere') return ['other-form'];
  if (sign === 'template') return ['template-unfilled'];
  if (sign === 'placeholder') return ['placeholder', ...rowCauses(attribute)];
  if (sign === 'invisible') return ['hidden-character'];
  if (difference?.kind === 'entity') return ['entity'];
  if (difference !== undefined && difference.kind !== 'case') return ['hidden-character'];
  if (verdict === 'differs')
    return hasRow(attribute) ? ['field-differs', 'row-differs'] : ['field-differs'];
  if (verdict !== 'missing') return [];
  if (attribute !== 'department') {
    return hasRow(attribute) ? ['field-empty', 'row-not-included'] : ['field-empty'];
  }
  if (connector === 'core' || connector === 'other') return ['core-connector'];
  const usual: readonly CauseCode[] = noted.includes('ENTERPRISE_URN_SHORT')
    ? ['field-empty', 'row-not-included', 'short-urn']
    : ['field-empty', 'row-not-included'];
  return connector === null || connector === 'unsure' ? [...usual, 'maybe-core-connector'] : usual;
}

function rowCauses(attribute: AttributeId): readonly CauseCode[] {
  return hasRow(attribute) ? ['row-differs'] : [];
}

/** First name, last name and e-mail have no row in Parameters: they come by themselves. */
export function hasRow(attribute: AttributeId): boolean {
  return attribute === 'jobTitle' || attribute === 'department';
}

/** How much older than the admin's tick a user at Wisq must be: ticks come late and clocks differ. */
const marginMs = 60 * 60_000;
/** A time without its zone can be any place's own: those are up to 14 hours from UTC. */
const zonelessMarginMs = 15 * marginMs;

/**
 * What is likely of a user as a whole, beside single attributes. `was-there` only when it was seen:
 * found before the admin said they were assigned, or made at Wisq at least an hour before that.
 */
export function userCauses(user: TestUser): readonly CauseCode[] {
  const lookUp = user.lastLookUp;
  if (lookUp === null) return [];
  const noted = lookUp.problems.map(({ code }) => code);
  const causes: CauseCode[] = [];
  if (noted.includes('USER_FOUND_BY_EMAIL')) causes.push('user-name-not-email');
  if (noted.includes('USER_INACTIVE')) causes.push('inactive');
  if (lookUp.outcome === 'several') causes.push('several');
  if (lookUp.outcome === 'found' && wasThere(user, lookUp.createdAt ?? null))
    causes.push('was-there');
  return causes;
}

function wasThere(user: TestUser, createdAt: string | null): boolean {
  if (user.assigned === null) return false;
  if (user.seenBeforeAssigned) return true;
  if (createdAt === null) return false;
  const margin = user.lastLookUp?.createdZoneless === true ? zonelessMarginMs : marginMs;
  return Date.parse(createdAt) < Date.parse(user.assigned.at) - margin;
}
