import { sha256 } from '../../../main/handover/sha256.ts';
import { contentDigest } from '../../../shared/domain/handover/canonical.ts';
import type { CleanOptions } from '../../../shared/domain/handover/clean.ts';
import { makeConfirmation } from '../../../shared/domain/handover/confirm.ts';
import type { Confirmation, Report } from '../../../shared/domain/handover/format.ts';
import { makeReport } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { dated } from '../../support/setup-state.ts';

export const setupId = '00000000-0000-4000-8000-000000000001';
export const fileId = '00000000-0000-4000-8000-000000000002';
export const savedAt = '2026-11-24T09:00:00.000Z';
export const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
export const secretPath = '/scim/v2/tenants/acme-7f3';
export const clean: CleanOptions = {
  secretPath,
  maskToken: (text) => text.replaceAll(token, '[token]'),
};

/** A journal of a setup called Northwind. */
export const journalOf = (...entries: readonly NewEntry[]): readonly Entry[] =>
  dated([{ type: 'setup.created', name: 'Northwind' }, ...entries]);

export const reportOf = (entries: readonly Entry[], masked = false): Report =>
  makeReport(
    {
      setupId,
      entries,
      savedAt,
      masked,
      path: null,
      app: { version: '0.1.0', platform: 'linux', electron: '45.0.0' },
      system: { release: '6.1', arch: 'x64', locale: 'en-US', timeZone: 'UTC' },
      clean,
    },
    sha256,
  );

export type Answers = Parameters<typeof makeConfirmation>[1]['answers'];

/** What the strategist answers to a report; throws when it is refused. */
export function confirmationOf(report: Report, ...answers: Answers): Confirmation {
  const input = { id: fileId, by: 'Ines Albrecht', on: '2026-11-24', at: savedAt, answers };
  const made = makeConfirmation(report, input, sha256);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** A file's text with something exchanged and its digest made to fit. */
export function forged(file: object, change: object): string {
  const changed = { ...file, ...change };
  return JSON.stringify({ ...changed, digest: contentDigest(changed, sha256) });
}

/** Something stands behind every part of it that a report keeps. */
export const evidence = {
  request: 'GET /…',
  status: 401,
  contentType: 'text/html',
  address: '192.0.2.1',
  protocol: 'TLSv1.3',
  certificate: { subject: 'CN=a', issuer: 'CN=b', validFrom: 'then', validTo: 'then' },
  retryAfterSeconds: 3,
  cause: 'ECONNRESET',
};
const result = checkResult({
  failed: 'question',
  why: problem('SERVER_ERROR', { status: 500, a: 'b', c: true }),
});
/** A check that failed, with that evidence in its first stage. */
export const check: NewEntry = {
  type: 'check.finished',
  result: {
    ...result,
    stages: result.stages.map((stage, at) => (at === 0 ? { ...stage, evidence } : stage)),
  },
};

/** What is wrong with a file; null: it opens. */
export function refusal(text: string): Problem | null {
  const opened = readSharedFile(text, sha256);
  return opened.ok ? null : opened.problem;
}

export const damaged = (where: string) => ({ code: 'FILE_DAMAGED', params: { where } });
