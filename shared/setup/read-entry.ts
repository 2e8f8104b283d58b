import * as v from 'valibot';
import { type Entry, entrySchema } from './entries.ts';

/** What every entry of every version has. */
const headSchema = v.object({ v: v.number(), type: v.string(), id: v.string() });
const knownTypes: ReadonlySet<string> = new Set(
  entrySchema.options.map((option) => option.entries.type.literal),
);

/**
 * Reads one entry from a journal or a report. In: any value. Out: the entry; `newer` when a later
 * version of the app wrote it; `damaged` when it is none.
 */
export function readEntry(value: unknown): Entry | 'damaged' | 'newer' {
  const parsed = v.safeParse(entrySchema, value);
  if (parsed.success) return parsed.output;
  return isNewer(value, parsed.issues) ? 'newer' : 'damaged';
}

/** A later version raises `v`, adds types, or adds words to a closed set; it takes nothing away. */
function isNewer(value: unknown, issues: readonly v.BaseIssue<unknown>[]): boolean {
  const head = v.safeParse(headSchema, value);
  if (!head.success) return false;
  if (head.output.v > 1) return true;
  if (head.output.v !== 1) return false;
  if (!knownTypes.has(head.output.type)) return true;
  return issues.every((issue) => issue.type === 'picklist' && typeof issue.input === 'string');
}
