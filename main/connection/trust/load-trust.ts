import { rootCertificates } from 'node:tls';
import * as tls from 'node:tls';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { readText } from '../../storage/read-file.ts';
import { splitPem } from './pem.ts';
import { type SystemCas, readSystemCas } from './system-cas.ts';

/** The CAs to judge servers by. */
export interface Trust {
  /** In PEM; null: those of the platform's own TLS, and no others. */
  readonly ca: readonly string[] | null;
  /** TRUST_STORE_LATE when the system's list is not among them. */
  readonly notes: readonly Problem[];
  /** CA_FILE_INVALID: an additional file was named and cannot be used. */
  readonly failure: Problem | null;
}

export interface TrustOptions {
  /** A file with one or more CAs in PEM, in addition to those of the system. */
  readonly extraCaFile?: string | null;
  /** The same, read already. */
  readonly extraCa?: readonly string[];
  /** For tests: how the system's list is read. */
  readonly readSystem?: () => Promise<SystemCas>;
}

/**
 * Public CAs that come with the platform, the system's own, and additional ones. Never rejects, and
 * takes no longer than reading the system's list may (system-cas.ts). The same parts give the same
 * list object, so that what is made from it can be kept.
 */
export async function loadTrust(options: TrustOptions = {}): Promise<Trust> {
  const [system, file] = await Promise.all([
    (options.readSystem ?? readSystemCas)(),
    readExtra(options.extraCaFile ?? null),
  ]);
  const notes =
    system.missing === null ? [] : [problem('TRUST_STORE_LATE', { reason: system.missing })];
  if ('code' in file) return { ca: null, notes, failure: file };
  return { ca: together(system.cas, [...(options.extraCa ?? []), ...file]), notes, failure: null };
}

/** Far more than any list of authorities has. */
const mostCaBytes = 16 * 1024 * 1024;

async function readExtra(path: string | null): Promise<readonly string[] | Problem> {
  if (path === null) return [];
  let text: string;
  try {
    text = await readText(path, mostCaBytes);
  } catch {
    return problem('CA_FILE_INVALID', { reason: 'unreadable' });
  }
  const found = splitPem(text);
  return found.length > 0 ? found : problem('CA_FILE_INVALID', { reason: 'no-certificates' });
}

let last: { readonly key: string; readonly ca: readonly string[] } | null = null;

function together(system: readonly string[], extra: readonly string[]): readonly string[] | null {
  // Giving TLS a list replaces its own, and its own is made once: leave it where nothing is added.
  if (system.length === 0 && extra.length === 0) return null;
  const key = [...extra, '', ...system].join('\n');
  if (last?.key === key) return last.ca;
  // Not in every runtime this has to run in.
  const own = 'getCACertificates' in tls ? tls.getCACertificates('default') : rootCertificates;
  const ca = [...new Set([...own, ...system, ...extra])];
  last = { key, ca };
  return ca;
}
