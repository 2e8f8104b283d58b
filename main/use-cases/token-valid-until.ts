import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { readValidUntil, tokenEnd } from '../../shared/domain/setup/token-end.ts';
import { localDate } from '../../shared/domain/text/dates.ts';
import { fileTitles, reminderMessages } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import type { Context } from './context.ts';
import { appendInSetup, inSetup } from './in-setup.ts';
import { savedAs } from './setup-report.ts';

/**
 * Notes until when the token is valid, as typed from Wisq's message. In: the last day, YYYY-MM-DD;
 * null takes it back. VALID_UNTIL_INVALID; CREDENTIALS_MISSING: there was never a token;
 * SETUP_NOT_FOUND, JOURNAL_*
 */
export function setValidUntil(
  { now, setups }: Pick<Context, 'now' | 'setups'>,
  { setupId, until }: { readonly setupId: string; readonly until: string | null },
): Promise<Result<null>> {
  return appendInSetup({ setups }, setupId, ({ knownCredentials, validUntil }) => {
    if (knownCredentials === null) return fail('CREDENTIALS_MISSING');
    const read = until === null ? ok(null) : readValidUntil(until, localDate(now()));
    if (!read.ok) return read;
    return ok(read.value === validUntil ? null : { type: 'token.valid-until', until: read.value });
  });
}

/**
 * Saves a calendar file that reminds of the token's end. Out: its name; null: the person chose none.
 * TOKEN_END_UNKNOWN, SETUP_NOT_FOUND, FILE_UNWRITABLE
 */
export function saveTokenReminder(
  { files, now, setups }: Pick<Context, 'files' | 'now' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<Saved>> {
  return inSetup({ setups }, setupId, async ({ state }) => {
    const end = tokenEnd(state);
    if (end === null) return fail('TOKEN_END_UNKNOWN');
    const { tokenReminder } = await import('../handover/token-reminder.ts');
    const at = now();
    const text = tokenReminder({
      setupId,
      product: reminderMessages.product,
      summary: reminderMessages.summary(state.name, end.on),
      description: reminderMessages.description(state.name, end.on),
      end,
      now: at,
    });
    return savedAs(await files.save(fileName(fileTitles.reminder, state.name, at, 'ics'), text));
  });
}
