import type { InputOf } from '../../shared/contract/contract.ts';
import { ok, type Result } from '../../shared/domain/problems/result.ts';
import { handoverMessages } from '../../shared/messages/window/handover.ts';
import { ask } from './bridge.ts';
import { announce, receive, store } from './store.ts';

/** The field for the strategist's name; it is remembered on this computer. */
export const strategistField = 'strategist.by';

type Answers = InputOf<'confirmation.save'>['answers'];

/** What was saved: the file, when, and how many answers of each kind. */
interface Saved {
  readonly name: string;
  readonly at: string;
  readonly confirmed: number;
  readonly declined: number;
}

/** Saves Wisq's answers as a file for the admin. Out: what was saved; null: no place was chosen. */
export async function saveAnswers(
  reportId: string,
  by: string,
  answers: Answers,
): Promise<Result<Saved | null>> {
  const result = await ask('confirmation.save', { reportId, by, answers });
  if (!result.ok) return result;
  const { name } = result.value;
  if (name === null) return ok(null);
  const { facts } = store.getState();
  if (facts !== null) receive({ facts: { ...facts, strategistName: by.trim() } });
  announce(handoverMessages.saved(name));
  const confirmed = answers.filter(({ answer }) => answer === 'confirmed').length;
  const at = new Date().toISOString();
  return ok({ name, at, confirmed, declined: answers.length - confirmed });
}
