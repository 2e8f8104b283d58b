import { taskIds } from '../guide/ids.ts';

/** Tasks this version does not know count for nothing; there can be any number of them in a file. */
const known: ReadonlySet<string> = new Set(taskIds);

/** Whether an entry is about a task that this version has. */
export function isKnownTask(taskId: string): boolean {
  return known.has(taskId);
}
