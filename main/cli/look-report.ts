import { problem } from '../../shared/domain/problems/problem.ts';
import {
  type AttributeValues,
  attributeIds,
  noValues,
} from '../../shared/domain/users/attributes.ts';
import {
  type AttributeComparison,
  compareLookUp,
  isGood,
} from '../../shared/domain/users/compare.ts';
import { isUnclear, type LookUpResult } from '../../shared/domain/users/look-up.ts';
import { attributeLine, lookOutcomes, type LookOutcome } from '../../shared/messages/terminal.ts';
import { blocks, problemLines } from './report.ts';
import { rolloutCodes } from './rollout-codes.ts';

/** What a lookup of one user comes to. */
export interface LookSummary {
  readonly outcome: LookOutcome;
  readonly codes: readonly string[];
  readonly rows: readonly AttributeComparison[];
}

/** In: what Wisq answered. */
export function summaryOf(lookUp: LookUpResult): LookSummary {
  const rows = lookUp.outcome === 'found' ? compareLookUp(noValues, lookUp) : [];
  const missing = rows.some(({ verdict }) => verdict === 'missing');
  const codes = lookUp.problems.map(({ code }) => code);
  return {
    outcome: outcomeOf(lookUp, rows),
    codes: [...new Set([...codes, ...(missing ? ['ATTRIBUTE_MISSING' as const] : [])])],
    rows,
  };
}

function outcomeOf(lookUp: LookUpResult, rows: readonly AttributeComparison[]): LookOutcome {
  if (isUnclear(lookUp)) return 'cannot-tell';
  if (lookUp.outcome !== 'found') return lookUp.outcome;
  return rows.every(isGood) ? 'complete' : 'incomplete';
}

/** The exit code: an inactive user is something found, whatever else arrived. */
export function lookExitCode(lookUp: LookUpResult, { outcome }: LookSummary): number {
  if (outcome === 'failed') return rolloutCodes['not-asked'];
  return outcome === 'complete' && lookUp.active !== false ? rolloutCodes.well : rolloutCodes.found;
}

/** A lookup as one line of JSON, with codes instead of messages. */
export function lookJson(lookUp: LookUpResult, { codes, outcome }: LookSummary): string {
  const { active, createdAt = null, received, userName } = lookUp;
  const user =
    lookUp.outcome === 'found'
      ? { userName, active, createdAt, attributes: inOrder(received) }
      : null;
  return JSON.stringify({ outcome, codes, user });
}

/** A lookup in words. */
export function lookText(lookUp: LookUpResult, { codes, outcome, rows }: LookSummary): string {
  const problems = lookUp.problems.map(problemLines);
  const missing = rows.filter(({ verdict }) => verdict === 'missing');
  const lacking = codes.includes('ATTRIBUTE_MISSING')
    ? missing.map(({ attribute }) => problemLines(problem('ATTRIBUTE_MISSING', { attribute })))
    : [];
  return blocks([
    [lookOutcomes[outcome]],
    rows.map(({ attribute, received }) => `  ${attributeLine(attribute, received)}`),
    ...problems,
    ...lacking,
  ]);
}

function inOrder(values: AttributeValues): AttributeValues {
  const pairs = attributeIds.map((id) => [id, values[id]] as const);
  return { ...noValues, ...Object.fromEntries(pairs) };
}
