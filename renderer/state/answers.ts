import type { InputOf } from '../../shared/contract/contract.ts';
import { ok, type Result } from '../../shared/domain/problems/result.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { handoverMessages } from '../../shared/messages/window/handover.ts';
import { today } from '../../shared/messages/window/index.ts';
import { ask } from './bridge.ts';
import { announce, receive, store } from './store.ts';

/** The field for the strategist's name; it is remembered on this computer. */
export const strategistField = 'strategist.by';

type Answers = InputOf<'confirmation.save'>['answers'];

/** The strategist's answer that was saved as a file: when, how many of each kind, and what it says. */
export interface SavedAnswer {
  readonly name: string;
  readonly at: string;
  readonly confirmed: number;
  readonly declined: number;
  /** What the admin's journal will hold of it once they accept it. */
  readonly entries: readonly Entry[];
}

/** Saves Wisq's answers as a file for the admin. Out: what was saved; null: no place was chosen. */
export async function saveAnswers(
  reportId: string,
  by: string,
  answers: Answers,
): Promise<Result<SavedAnswer | null>> {
  const result = await ask('confirmation.save', { reportId, by, answers });
  if (!result.ok) return result;
  const { name } = result.value;
  if (name === null) return ok(null);
  const { facts } = store.getState();
  if (facts !== null) receive({ facts: { ...facts, strategistName: by.trim() } });
  announce(handoverMessages.saved(name));
  const confirmed = answers.filter(({ answer }) => answer === 'confirmed').length;
  const at = new Date().toISOString();
  const entries = answers.map((answer) => asEntry(answer, by.trim(), at));
  return ok({ name, at, confirmed, declined: answers.length - confirmed, entries });
}

function asEntry({ answer, note, userId }: Answers[number], by: string, at: string): Entry {
  const common = { v: 1, id: crypto.randomUUID(), at, userId, by, on: today(), note } as const;
  const channel = 'file' as const;
  return answer === 'confirmed'
    ? { ...common, type: 'user.confirmed', channel }
    : { ...common, type: 'user.declined', channel };
}
