/** What a case asks for: a value, any of several values, or `null` for "refuse or ask". */
type Want = string | null | readonly (string | null)[];

/** One text as an admin pastes it, and the address and token that may be read out of it. */
export interface MailCase {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly want: { readonly url: Want; readonly token: Want };
  /** If the app asks instead of taking a value, these have to be among what it offers. */
  readonly choices?: { readonly url?: readonly string[]; readonly token?: readonly string[] };
}

/** What came out for one of the two values: what is taken, and what is offered to choose from. */
interface Read {
  readonly taken: string | null;
  readonly offered: readonly string[];
}

/** What came out for a text. `canSave`: Save is enabled, nothing more is asked. */
export interface MailOutcome {
  readonly url: Read;
  readonly token: Read;
  readonly canSave: boolean;
}

/**
 * What is wrong with an outcome, worst first:
 * - `other value`: Save is enabled with a value that is not the right one
 * - `not asked`: Save is enabled where no value may be taken alone
 * - `question without it`: something is offered, the right value is not among it
 * - `asked needlessly`: only one reading is left, and it was not taken
 */
type Fault = 'other value' | 'not asked' | 'question without it' | 'asked needlessly';

const order: readonly Fault[] = [
  'other value',
  'not asked',
  'question without it',
  'asked needlessly',
];

/**
 * Judges what the app made of a text.
 * @returns the worst fault with the field it is in, or null if a person was served rightly: the
 *   right value, a question that holds it, or a refusal where `want` allows one
 */
export function judgeMail(
  { want, choices }: MailCase,
  outcome: MailOutcome,
): { readonly field: 'url' | 'token'; readonly fault: Fault } | null {
  const faults = (['url', 'token'] as const).flatMap((field) => {
    const fault = judgeRead(want[field], outcome[field], choices?.[field] ?? [], outcome.canSave);
    return fault === null ? [] : [{ field, fault }];
  });
  return faults.toSorted((a, b) => order.indexOf(a.fault) - order.indexOf(b.fault))[0] ?? null;
}

function judgeRead(
  want: Want,
  { taken, offered }: Read,
  mustOffer: readonly string[],
  canSave: boolean,
): Fault | null {
  const fits = typeof want === 'string' || want === null ? [want] : want;
  const right = fits.filter((value) => value !== null);
  if (taken !== null && right.includes(taken)) return null;
  if (canSave) return right.length === 0 ? 'not asked' : 'other value';
  const holds = mustOffer.length > 0 ? mustOffer.every((one) => offered.includes(one)) : null;
  if (
    offered.length > 1 &&
    !(holds ?? (right.length === 0 || right.some((one) => offered.includes(one))))
  ) {
    return 'question without it';
  }
  return fits.includes(null) ? null : 'asked needlessly';
}
