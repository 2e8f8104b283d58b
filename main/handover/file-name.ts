import { tidy } from '../../shared/domain/text/sanitize.ts';

/**
 * A file name that is one on every system. In: what the file is, the setup's name (anything), a
 * date and the ending. Out: such as `Wisq report Northwind, production 2026-11-24.wisq-setup`.
 */
export function fileName(what: string, setupName: string, at: Date, ending: string): string {
  const name = tidy(setupName)
    .replace(/[^\p{L}\p{M}\p{N} ,_-]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 60)
    // Not half a character.
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  const day = at.toISOString().slice(0, 10);
  return `${[what, name, day].filter((part) => part !== '').join(' ')}.${ending}`;
}
