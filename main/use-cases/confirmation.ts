import { randomUUID } from 'node:crypto';
import { fail, ok } from '../../shared/domain/problems/codes.ts';
import { entriesOfConfirmation, makeConfirmation } from '../../shared/domain/handover/confirm.ts';
import { fileText } from '../../shared/domain/handover/make-report.ts';
import { localDate } from '../../shared/domain/setup/rules.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import { judge } from './read-opened-file.ts';
import { sha256 } from '../handover/sha256.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { saved } from './report.ts';

/** Calls about Wisq's confirmation as a file: the strategist saves one, the admin accepts one. */
export function confirmationHandlers(
  context: Context,
): Pick<Handlers, 'confirmation.save' | 'confirmation.accept'> {
  const { openFiles, files, now } = context;
  return {
    async 'confirmation.save'({ reportId, by, answers }) {
      const open = openFiles.report(reportId);
      if (open === null) return fail('FILE_CLOSED');
      const at = now();
      const input = {
        id: randomUUID(),
        by,
        on: localDate(at),
        at: at.toISOString(),
        answers,
      };
      const made = makeConfirmation(open.report, input, sha256);
      if (!made.ok) return made;
      const { setupName } = made.value;
      const name = fileName(fileTitles.confirmation, setupName, at, 'wisq-confirmation');
      return saved(await files.save(name, fileText(made.value)));
    },
    async 'confirmation.accept'({ fileId }) {
      const confirmation = openFiles.confirmation(fileId);
      if (confirmation === null) return fail('FILE_CLOSED');
      const { setupId } = confirmation;
      return inSetup(context, setupId, (session) =>
        // In one turn: what is judged is what is recorded, and two acceptances are one.
        session.decide(async () => {
          const judged = await judge(context, confirmation);
          if (!judged.ok) return judged;
          for (const entry of entriesOfConfirmation(confirmation, session.entries)) {
            const written = await session.append(entry);
            if (!written.ok) return written;
          }
          openFiles.drop(fileId);
          return ok({ setupId });
        }),
      );
    },
  };
}
