import { foreign } from '../domain/text/foreign.ts';
import { proofStrength, savedAt } from '../domain/setup/replacement.ts';
import type { SetupState } from '../domain/setup/state.ts';
import type { TestUser } from '../domain/users/test-user.ts';
import { turnOf } from '../domain/setup/onelogin-side.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { deleteQuestionLines } from './before-delete.ts';
import { capital, count, onDay, stamp } from './format.ts';
import { problemMessage } from './problems.ts';

// What the app writes outside its window: names of files and texts for the clipboard.

/** What a saved file is, at the beginning of its name. */
export const fileTitles = {
  report: 'Wisq report',
  record: 'Change record',
  confirmation: 'Wisq confirmation',
  people: 'Wisq roll-out',
  journal: 'Wisq journal',
  reminder: 'Token reminder',
} as const;

/** What a calendar says of a token that ends. No word of it is a secret. */
export const reminderMessages = {
  product: 'Wisq Setup for OneLogin',
  summary: (setup: string, on: string) => `SCIM token expires ${onDay(on)}: ${foreign(setup)}`,
  description: (setup: string, on: string) =>
    [
      `OneLogin provisions users to Wisq with a bearer token that is valid until ${onDay(on)}.`,
      'Ask Wisq for a new one now. Don’t let them revoke the old one yet.',
      `Then open ${foreign(setup)} in Wisq Setup for OneLogin and choose Replace token.`,
    ].join('\n'),
} as const;

/** The files that the app opens, in the system's dialog. */
export const fileKind = 'Wisq';

/** Lists of people, in the system's dialog. */
export const listKind = 'Lists';

/** The columns and lines of a list of people that is saved. */
export { peopleColumns, peopleLine } from './people-csv.ts';

/** What a setup is called until its OneLogin address is known. */
export const unnamedSetup = 'New setup';

/** A setup's name from its OneLogin address: the account's name, with a capital. In: `northwind.onelogin.com`. */
export function setupNameOf(host: string): string {
  return capital(host.split('.')[0] ?? host);
}

/** What to send with the report: what it is, what to do with it, what comes back. */
export function reportMessage({ name, oneLoginHost }: SetupState): string {
  const tenant = oneLoginHost === null ? '' : ` (${foreign(oneLoginHost)})`;
  return [
    `The report of our SCIM setup, ${foreign(name)}${tenant}, is attached.`,
    'Please open it in Wisq Setup for OneLogin and confirm or decline each test user.',
    'Then send me the confirmation file it saves, and I’ll open it in the same app.',
  ].join('\n');
}

/**
 * What to tell Wisq when the test fails with what Wisq sent. In: what the test found, and when (ISO
 * 8601). The URL's path and the token are left out.
 */
export function connectionNote(
  { credentials, name }: SetupState,
  problem: Problem | null,
  at: string | null,
): string {
  const host = credentials === null ? '' : ` (${credentials.host})`;
  const found = problem === null ? '' : ` ${problemMessage(problem).what} Code ${problem.code}.`;
  const tested = at === null ? '' : ` Tested ${stamp(at)}.`;
  return [
    `The connection test of our SCIM setup, ${foreign(name)}, fails.${found}${tested}`,
    `We compared the SCIM Base URL${host} and the token with your message, and they match.`,
    'Please check both on your side, or send new ones.',
  ].join('\n');
}

/**
 * What Wisq is asked once the new token is in OneLogin. While both work, only Wisq can see which of them
 * OneLogin sends, so they are asked to look first. Null: no token is being replaced.
 */
export function revokeMessage({ name, replacement, knownCredentials }: SetupState): string | null {
  if (replacement === null) return null;
  const saved = savedAt(replacement, knownCredentials);
  const since = saved === null ? '' : ` on ${stamp(saved)}`;
  const { proof } = replacement;
  const arrived =
    proof === null ? '' : ` Provisioning has worked since: we saw it on ${stamp(proof.at)}.`;
  const ask =
    proofStrength(replacement) === 'token'
      ? 'Your server already refuses the old token. Please make sure that it’s revoked.'
      : 'Please check that OneLogin’s requests since then come with the new token. If they do, revoke the old one.';
  return [
    `We replaced the SCIM token of our setup, ${foreign(name)}, in OneLogin${since}.${arrived}`,
    ask,
  ].join('\n');
}

/** What only Wisq knows of a delete, for the strategist. */
export function deleteQuestions({ name, oneLoginHost }: SetupState): string {
  const tenant = oneLoginHost === null ? '' : ` (${foreign(oneLoginHost)})`;
  return [
    `Before we roll out ${foreign(name)}${tenant}: OneLogin asks you to delete a user when we un-assign them.`,
    ...deleteQuestionLines.map((question, at) => `${count(at + 1)}. ${question}`),
  ].join('\n');
}

/** What to tell Wisq about a test user that only Wisq can put right. */
export function userNote(state: SetupState, user: TestUser): string {
  const { name } = state;
  const { problem } = turnOf(state, user);
  const found = problem === null ? '' : ` ${problemMessage(problem).what} Code ${problem.code}.`;
  const looked = user.lastLookUp === null ? '' : ` Looked up ${stamp(user.lastLookUp.at)}.`;
  return [
    `SCIM setup ${foreign(name)}: please look at the test user ${foreign(user.userName)}.`,
    `${found}${looked}`.trim(),
  ].join('\n');
}

/** What the strategist sends with the confirmation. */
export function confirmationMessage({ name }: SetupState): string {
  return [
    `Wisq’s answer about the test users of ${foreign(name)} is attached.`,
    'Open it in Wisq Setup for OneLogin, on the page Wisq confirms, or drop it on the window.',
    'It shows each test user before anything is recorded.',
  ].join('\n');
}
