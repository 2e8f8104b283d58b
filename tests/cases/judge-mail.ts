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

/**
 * What came out for one of the two values: what is taken, what is offered to choose from, and
 * whether the app refuses what it took with a problem of this value.
 */
interface Read {
  readonly taken: string | null;
  readonly offered: readonly string[];
  readonly refused: boolean;
}

/**
 * What came out for a text. `shown`: every address that the window or the terminal shows of it;
 * `canSave`: Save is enabled, nothing more is asked.
 */
export interface MailOutcome {
  readonly shown: readonly string[];
  readonly url: Read;
  readonly token: Read;
  readonly canSave: boolean;
}

/**
 * What is wrong with an outcome, worst first:
 * - `token shown`: an address on the screen holds the token
 * - `other value`: a value is taken that is not the right one, and nothing keeps it from being saved
 *   (now, or as soon as the other value is there)
 * - `not asked`: the same where no value may be taken alone
 * - `question without it`: something is offered, the right value is not among it
 * - `asked needlessly`: only one reading is left, and it was not taken
 */
type Fault =
  | 'token shown'
  | 'other value'
  | 'not asked'
  | 'question without it'
  | 'asked needlessly';

const order: readonly Fault[] = [
  'token shown',
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
  if (holdsToken(outcome.shown, want.token)) return { field: 'url', fault: 'token shown' };
  const faults = (['url', 'token'] as const).flatMap((field) => {
    const fault = judgeRead(want[field], outcome[field], choices?.[field] ?? [], outcome.canSave);
    return fault === null ? [] : [{ field, fault }];
  });
  return faults.toSorted((a, b) => order.indexOf(a.fault) - order.indexOf(b.fault))[0] ?? null;
}

function valuesOf(want: Want): readonly (string | null)[] {
  return typeof want === 'string' || want === null ? [want] : want;
}

/** Whether a token stands in an address that the screen shows. */
function holdsToken(shown: readonly string[], want: Want): boolean {
  return valuesOf(want).some((token) => token !== null && shown.some((one) => one.includes(token)));
}

function judgeRead(
  want: Want,
  { taken, offered, refused }: Read,
  mustOffer: readonly string[],
  canSave: boolean,
): Fault | null {
  const fits = valuesOf(want);
  const right = fits.filter((value) => value !== null);
  if (taken !== null && right.includes(taken)) return null;
  if (canSave || (taken !== null && !refused)) {
    return right.length === 0 ? 'not asked' : 'other value';
  }
  const holds =
    mustOffer.length > 0
      ? mustOffer.every((one) => offered.includes(one))
      : right.length === 0 || right.some((one) => offered.includes(one));
  if (offered.length > 0 && !holds) return 'question without it';
  return fits.includes(null) ? null : 'asked needlessly';
}
