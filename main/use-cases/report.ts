import { type Result, fail, ok } from '../../shared/domain/problems/codes.ts';
import { fileBytes } from '../../shared/domain/handover/format.ts';
import { makeReport, reportText } from '../../shared/domain/handover/make-report.ts';
import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import type { CallSource } from '../../shared/domain/handover/opened-file.ts';
import { utf8Length } from '../../shared/domain/credentials/size.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import { cleanOptionsOf } from '../handover/clean-options.ts';
import { fileName } from '../handover/file-name.ts';
import { factsOf, readOpened, tooLarge } from './read-opened-file.ts';
import { sha256 } from '../handover/sha256.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

type ReportCalls = 'report.preview' | 'report.save' | 'call.show' | 'file.open' | 'file.read';

/** Calls about reports: making one, opening one, and the call view. */
export function reportHandlers(context: Context): Pick<Handlers, ReportCalls> {
  const { openFiles, files, now } = context;
  return {
    'report.preview': ({ setupId, masked, path }) =>
      inSetup(context, setupId, async (session) => {
        const text = reportText(await reportOf(context, session, { masked, path }));
        if (utf8Length(text) > fileBytes) return tooLarge();
        return ok({ previewId: openFiles.preview(text), text });
      }),
    'report.save': ({ setupId, previewId }) =>
      inSetup(context, setupId, async (session) => {
        const text = openFiles.previewed(previewId);
        if (text === null) return fail('FILE_CLOSED');
        const name = fileName(fileTitles.report, session.state.name, now(), 'wisq-setup');
        return saved(await files.save(name, text));
      }),
    'call.show': ({ setupId }) =>
      inSetup(context, setupId, async (session) => ok(sourceOf(context, session))),
    async 'file.open'() {
      const bytes = await files.open();
      if (!bytes.ok) return bytes;
      return bytes.value === null ? ok(null) : readOpened(context, bytes.value);
    },
    'file.read': ({ bytes }) => readOpened(context, bytes),
  };
}

/** A file's name as the answer the window gets. */
export function saved(result: Result<string | null>): Result<{ readonly name: string | null }> {
  return result.ok ? ok({ name: result.value }) : result;
}

/** Makes the report of a setup as it is now. */
export async function reportOf(
  {
    credentials,
    reportFacts,
    policy,
    now,
  }: Pick<Context, 'credentials' | 'reportFacts' | 'policy' | 'now'>,
  session: SetupSession,
  choice: { readonly masked: boolean; readonly path: boolean },
) {
  const masked = choice.masked || policy.alwaysMaskNames;
  const { clean, path } = await cleanOptionsOf(credentials, session, choice.path);
  const { setupId, entries } = session;
  const savedAt = now().toISOString();
  return makeReport({ setupId, entries, savedAt, masked, path, clean, ...reportFacts() }, sha256);
}

function sourceOf({ reportFacts, policy }: Context, session: SetupSession): CallSource {
  const { setupId, state } = session;
  const masked = policy.alwaysMaskNames;
  const network = {
    host: state.credentials?.host ?? null,
    path: null,
    route: state.checks[0]?.route ?? '',
  };
  return {
    of: { setupId },
    entries: masked ? maskEntries(session.entries) : session.entries,
    savedAt: null,
    masked,
    facts: factsOf({ ...reportFacts(), network, masked }),
    notices: [],
  };
}
