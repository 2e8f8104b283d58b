import type { Entry } from '../../setup/entries.ts';
import type { AttributeValues } from '../../users/attributes.ts';
import { isOnlySign, unfilledPlaces } from '../../users/value-sign.ts';

/** What masking puts into fields and texts (mask-entries.ts, text.ts). */
const maskedAddress = /^user-[a-z]+(?:-\d+)?@masked\.example$/;
const maskedFirst = /^User(?: \(\d+\))?$/;
const maskedLast = /^[A-Z]+(?: \(\d+\))?$/;
const standIns = /User [A-Z]+|Wisq contact \d+|Project lead \d+|\[e-mail\]|\[name\]/g;
const addressSigns = /[^\s<>()[\]",;:|`]+/gu;

/**
 * Whether a report that says its names are hidden shows some all the same: a field for a name that
 * holds none of our pseudonyms, or an e-mail address anywhere. In: its entries.
 */
export function showsNames(entries: readonly Entry[]): boolean {
  return entries.some((entry) => namesIn(entry) || addressIn(entry));
}

function namesIn(entry: Entry): boolean {
  switch (entry.type) {
    case 'user.added':
      return !isMasked(entry.userName, maskedAddress) || inValues(entry.expected);
    case 'user.expected':
      return inValues(entry.expected);
    case 'user.looked':
      return !isMasked(entry.look.userName, maskedAddress) || inValues(entry.look.received);
    case 'user.onelogin-looked': {
      const { asked, search } = entry.look;
      if (!isMasked(asked, maskedAddress)) return true;
      if (!search.ok || search.value.kind !== 'found') return false;
      const { userName, values } = search.value.user;
      return !isMasked(userName, maskedAddress) || inValues(values);
    }
    case 'user.confirmed':
    case 'user.declined':
      return inText(entry.by);
    case 'rollout.agreed':
      return inText(entry.with);
    default:
      return false;
  }
}

function inValues({ firstName, lastName, email }: AttributeValues): boolean {
  return !(
    isMasked(firstName, maskedFirst) &&
    isMasked(lastName, maskedLast) &&
    isMasked(email, maskedAddress)
  );
}

/** Masked, or nothing that masking would hide: what stands for nothing names nobody. */
function isMasked(value: string | null, form: RegExp): boolean {
  if (value === null || value.trim() === '' || form.test(value) || isOnlySign(value)) return true;
  const places = unfilledPlaces(value);
  return places !== null && value.replace(/ \(\d+\)$/, '') === places;
}

/** A name that was typed: what is left beside pseudonyms are signs alone. */
function inText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(standIns, ''));
}

function addressIn(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('@') && hasAddress(value);
  if (Array.isArray(value)) return value.some(addressIn);
  return typeof value === 'object' && value !== null && Object.values(value).some(addressIn);
}

function hasAddress(text: string): boolean {
  return [...text.matchAll(addressSigns)].some(([run]) => {
    const at = run.indexOf('@', 1);
    return at > 0 && at < run.length - 1 && !maskedAddress.test(run);
  });
}
