import { newestCheck } from '../setup/step-status.ts';
import { fold } from '../setup/fold.ts';
import type { Entry } from '../setup/entries.ts';
import { contentDigest, type Sha256 } from './canonical.ts';
import { type CleanOptions, cleanEntries } from './clean.ts';
import { type Report, knownVersion, reportFormat } from './format.ts';
import { maskEntries } from './mask/mask-entries.ts';

export interface ReportInput {
  readonly setupId: string;
  readonly entries: readonly Entry[];
  /** ISO 8601. */
  readonly savedAt: string;
  readonly masked: boolean;
  /** The base URL's path, if the admin ticked it. */
  readonly path: string | null;
  readonly app: Report['app'];
  readonly system: Report['system'];
  readonly clean: CleanOptions;
}

/** What a journal's entries become before anybody else sees them: cleaned, then masked if asked. */
export function entriesToShare(
  entries: readonly Entry[],
  masked: boolean,
  clean: CleanOptions,
): readonly Entry[] {
  const cleaned = cleanEntries(entries, clean);
  return masked ? maskEntries(cleaned) : cleaned;
}

/** Makes a report. Pure: the same input gives the same text. */
export function makeReport(input: ReportInput, sha256: Sha256): Report {
  const entries = entriesToShare(input.entries, input.masked, input.clean);
  const state = fold(entries);
  const content = {
    format: reportFormat,
    version: knownVersion,
    setupId: input.setupId,
    savedAt: input.savedAt,
    masked: input.masked,
    lastEntryId: entries.at(-1)?.id ?? '',
    app: input.app,
    system: input.system,
    network: {
      host: state.credentials?.host ?? null,
      path: input.path,
      route: newestCheck(state)?.route ?? '',
    },
    entries,
  } as const;
  return { ...content, digest: contentDigest(content, sha256), signature: null };
}

/** The exact text of the file. */
export function fileText(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
