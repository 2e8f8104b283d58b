import { newestCheck } from '../setup/step-status.ts';
import { fold } from '../setup/fold.ts';
import { type Entry, toStoredEntry } from '../setup/entries.ts';
import { utf8Length } from '../credentials/size.ts';
import { atOnce, digesting, type Paced, type Sha256 } from './canonical.ts';
import { type CleanOptions, entryCleaner } from './clean.ts';
import { fewerUsers, readable } from './fewer-users.ts';
import { fileBytes } from './file-bytes.ts';
import { type Report, knownVersion, reportFormat } from './format.ts';
import { maskingEntries } from './mask/mask-entries.ts';
import { type LeftOut, shorten, sumOf } from './shorten.ts';

export interface ReportInput {
  readonly setupId: string;
  readonly entries: readonly Entry[];
  /** What of the journal is not among the entries, if anything. */
  readonly leftOut?: LeftOut | null;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly masked: boolean;
  /** The base URL's path, if the admin ticked it. */
  readonly path: string | null;
  readonly app: Report['app'];
  readonly system: Report['system'];
  readonly clean: CleanOptions;
  /** Lines of the app's own log, if the admin added it. */
  readonly log?: readonly string[] | null;
}

/** What a journal's entries become before anybody else sees them: cleaned, then masked if asked. */
export function* sharingEntries(
  entries: readonly Entry[],
  masked: boolean,
  clean: CleanOptions,
): Paced<readonly Entry[]> {
  const cleanEntry = entryCleaner(clean);
  const cleaned: Entry[] = [];
  for (const entry of entries) {
    yield;
    cleaned.push(cleanEntry(entry));
  }
  return masked ? yield* maskingEntries(cleaned) : cleaned;
}

/** What a report may take beside its entries, in bytes. */
const headBytes = 16 * 1024;

/** Makes a report. Pure: the same input gives the same text. */
export function makeReport(input: ReportInput, sha256: Sha256): Report {
  return atOnce(makingReport(input, sha256));
}

/**
 * The same with pauses. A journal that is too long for a file loses entries that its state does not
 * rest on, the oldest first; where that is not enough, whole test users (fewer-users.ts). `leftOut` says
 * which.
 */
export function* makingReport(input: ReportInput, sha256: Sha256): Paced<Report> {
  const all = yield* sharingEntries(input.entries, input.masked, input.clean);
  // Lines lie one level in, each with its quotes, a comma and its indent.
  const logBytes = utf8Length(
    (input.log ?? []).map((line) => `    ${JSON.stringify(line)},\n`).join(''),
  );
  const most = fileBytes - headBytes - logBytes;
  const { entries: short, leftOut: more } = shorten(all, {
    most,
    sizeOf: bytesInFile,
  });
  yield;
  const { entries, leftOut: people } = yield* fewerUsers(short, readable(most));
  const leftOut = sumOf(sumOf(input.leftOut ?? null, more), people);
  yield;
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
    ...(leftOut !== null && { leftOut }),
    ...(input.log != null && { log: input.log.map(input.clean.maskToken) }),
    entries,
  } as const;
  const digest = yield* digesting(stored(content), sha256);
  return { ...content, digest, signature: null };
}

/** How many bytes an entry takes in `fileText`, where it stands two levels in. */
function bytesInFile(entry: Entry): number {
  const text = JSON.stringify(toStoredEntry(entry), null, 2);
  return utf8Length(text) + 4 * text.split('\n').length + 2;
}

/**
 * The exact text of a report's file. One that would be too large for a file with line breaks and
 * indents, as with thousands of test users, goes without.
 */
export function reportText(report: Report): string {
  const text = fileText(stored(report));
  return utf8Length(text) <= fileBytes ? text : `${JSON.stringify(stored(report))}\n`;
}

function stored(content: { readonly entries: readonly Entry[] }): object {
  return { ...content, entries: content.entries.map(toStoredEntry) };
}

/** The exact text of the file. */
export function fileText(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
