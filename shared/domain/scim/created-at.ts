import { type JsonObject, isJsonObject, valueOf } from './keys.ts';

/** When a user was made or changed, as far as the server says so in a way that can be true. */
export interface MetaDate {
  /** ISO 8601; null: not sent, or no date that can be meant. */
  readonly at: string | null;
  /** The server named a time without its zone; it is taken for UTC. */
  readonly zoneless: boolean;
}

const unknown: MetaDate = { at: null, zoneless: false };

/** RFC 7643 §2.3.5: an XML Schema dateTime; a blank for the `T` and an offset without colon are seen. */
const dateTime =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):\d{2}(?::\d{2})?)(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
/** RFC 9110 §5.6.7, as frameworks write dates that nobody formatted. */
const httpDate =
  /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})$/;

/** No user of a SCIM 2.0 server is older; what databases and languages send for “no date” is. */
const earliest = Date.UTC(2000, 0, 1);
/** Clocks differ; a user of the future is none. */
const futureMs = 60 * 60_000;

/**
 * Reads `meta.created`. In: the resource, and now. A time without a zone is UTC. Out: no date for
 * 0001-01-01, 1970-01-01 and their like, for the future, and for a text that is no date.
 */
export function readCreatedAt(resource: JsonObject, now: Date): MetaDate {
  return readMetaDate(resource, 'created', now);
}

/**
 * Reads `meta.lastModified` (RFC 7643 §3.1) with the same care. Servers differ in what they count as a
 * change: for some a sign-in is one.
 */
export function readLastModified(resource: JsonObject, now: Date): MetaDate {
  return readMetaDate(resource, 'lastModified', now);
}

function readMetaDate(resource: JsonObject, key: 'created' | 'lastModified', now: Date): MetaDate {
  const meta = valueOf(resource, 'meta');
  const created = isJsonObject(meta) ? valueOf(meta, key) : null;
  if (typeof created !== 'string') return unknown;
  const text = created.trim();
  if (httpDate.test(text)) return plausible(Date.parse(text), false, now);
  const parts = dateTime.exec(text);
  if (parts === null) return unknown;
  const [, day = '', time, fraction = '', zone] = parts;
  const ms = `${fraction}000`.slice(0, 3);
  const withSeconds = time === undefined || time.length > 5 ? time : `${time}:00`;
  const iso = `${day}T${withSeconds ?? '00:00:00'}.${ms}${offsetOf(zone)}`;
  return plausible(Date.parse(iso), zone === undefined, now);
}

function offsetOf(zone: string | undefined): string {
  const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  return digits === null ? 'Z' : `${digits[1]}${digits[2]}:${digits[3] ?? '00'}`;
}

function plausible(time: number, zoneless: boolean, now: Date): MetaDate {
  if (Number.isNaN(time) || time <= earliest || time > now.getTime() + futureMs) return unknown;
  return { at: new Date(time).toISOString(), zoneless };
}
