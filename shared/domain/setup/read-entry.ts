import * as v from 'valibot';
import { type Entry, entrySchema } from './entries.ts';

/** What every entry of every version has. */
const headSchema = v.object({ v: v.number(), type: v.string(), id: v.string() });
/** Looked up, because a variant tries its options one after the other, and a journal is long. */
const byType: ReadonlyMap<unknown, (typeof entrySchema.options)[number]> = new Map(
  entrySchema.options.map((option) => [option.entries.type.literal, option]),
);

/**
 * Reads one entry from a journal or a report. In: any value. Out: the entry; `newer` when a later
 * version of the app wrote it; `damaged` when it is none.
 */
export function readEntry(value: unknown): Entry | 'damaged' | 'newer' {
  const parsed = v.safeParse(schemaFor(value), value);
  if (parsed.success) return parsed.output;
  return isNewer(value, parsed.issues) ? 'newer' : 'damaged';
}

function schemaFor(value: unknown): typeof entrySchema | (typeof entrySchema.options)[number] {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
  return byType.get(type) ?? entrySchema;
}

/** A later version raises `v`, adds types, or adds values to a closed set; it takes nothing away. */
function isNewer(value: unknown, issues: readonly v.BaseIssue<unknown>[]): boolean {
  const head = v.safeParse(headSchema, value);
  if (!head.success) return false;
  if (head.output.v > 1) return true;
  if (head.output.v !== 1) return false;
  if (!byType.has(head.output.type)) return true;
  return issues.every(isNewerWord);
}

/** A word that a closed set does not have, or a kind that none of the known ones is. */
function isNewerWord({ expected, input, type }: v.BaseIssue<unknown>): boolean {
  if (typeof input !== 'string') return false;
  return type === 'picklist' || (type === 'variant' && expected?.includes('"') === true);
}
