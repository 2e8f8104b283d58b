import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { dated, jonasId, mayaId } from '../../support/setup-state.ts';

export const jonas = {
  firstName: 'Jonas',
  lastName: 'Lindqvist',
  email: 'jonas@x.example',
  jobTitle: null,
  department: null,
};
export const addJonas: NewEntry = {
  type: 'user.added',
  userId: jonasId,
  userName: 'jlindqvist',
  expected: jonas,
};
export const answer = { on: '2026-11-23', channel: 'call' } as const;
export const confirmed = (by: string, note = ''): NewEntry => ({
  type: 'user.confirmed',
  userId: mayaId,
  by,
  note,
  ...answer,
});
export const agreed = (name: string): NewEntry => ({
  type: 'rollout.agreed',
  with: name,
  who: '',
  when: '',
});

/** The last of these entries as it is in a report without names. */
export const masked = (...entries: readonly NewEntry[]) => maskEntries(dated(entries)).at(-1);
/** A text as it is where these people are known. */
export function text(note: string, ...known: readonly NewEntry[]): string {
  const entry = masked(...known, { type: 'rollout.withdrawn', note });
  if (entry?.type !== 'rollout.withdrawn') throw new Error('no note');
  return entry.note;
}
