import type { Context } from '../../main/use-cases/context.ts';
import { SessionVault } from '../../main/credentials/session-vault.ts';
import { NewCredentials } from '../../main/credentials/new-credentials.ts';
import { Credentials } from '../../main/credentials/credentials.ts';
import { accountName, newKinds, secretKinds } from '../../shared/domain/setup/keychain-names.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import { replacementPhase } from '../../shared/domain/setup/replacement.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import { checkResult } from '../../tools/fixtures/check-results.ts';
import { baseUrl, token, withSetup } from './one-setup.ts';

export const newToken = 'wq_live_00112233445566778899aabbccddeeff';
export const at = new Date('2026-03-02T10:00:00.000Z');

interface Options {
  /** Which token Wisq refuses. */
  readonly refuses?: string;
  readonly parts?: Partial<Context>;
}

/** A setup with a stored token and one test user whom Wisq has, by a Wisq that the test can change. */
export async function replacing({ refuses, parts = {} }: Options = {}) {
  const keychain = new SessionVault();
  const session = new SessionVault();
  const vaults = { keychain, session };
  const wisq = { title: 'HR Lead', lastModified: '2026-03-01T08:00:00.000Z', there: true };
  const asked: { readonly what: string; readonly token: string }[] = [];
  const main = await withSetup({
    credentials: new Credentials(
      vaults,
      () => at,
      () => {},
    ),
    newCredentials: new NewCredentials(vaults, () => {}),
    runCheck: async ({ checkId, token: used }) => {
      asked.push({ what: 'check', token: used });
      const failed = used === refuses ? { failed: 'question' as const } : {};
      return { ...checkResult(failed), checkId, at: at.toISOString() };
    },
    lookUpUser: async ({ token: used }) => {
      asked.push({ what: 'look', token: used });
      const received = { ...noValues, firstName: 'Mara', jobTitle: wisq.title };
      return wisq.there
        ? {
            at: at.toISOString(),
            outcome: 'found',
            received,
            active: true,
            userName: 'mara',
            problems: [],
            lastModifiedAt: wisq.lastModified,
            ms: 3,
          }
        : {
            at: at.toISOString(),
            outcome: 'not-found',
            received: noValues,
            active: null,
            userName: null,
            problems: [problem('USER_NOT_FOUND')],
            ms: 3,
          };
    },
    ...parts,
  });
  await main.store();
  const { setupId, value, clipboard } = main;
  const { userId } = await value('users.add', { setupId, userName: 'mara', expected: noValues });
  const phase = async () => {
    const { replacement, knownCredentials } = await main.state();
    return replacement && replacementPhase(replacement, knownCredentials);
  };
  const pasteNew = (text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${newToken}`) => {
    clipboard.text = text;
    return value('replacement.paste', { setupId, as: 'message' });
  };
  const begin = async () => {
    await pasteNew();
    await value('replacement.save', { setupId, where: 'keychain' });
  };
  const toProof = async () => {
    await begin();
    await value('replacement.test', { setupId });
    await value('replacement.saved', { setupId });
  };
  const inKeychain = async () =>
    Object.fromEntries(
      await Promise.all(
        [...secretKinds, ...newKinds].map(async (kind) => {
          const got = await keychain.get(accountName(setupId, kind));
          return [kind, got.ok ? got.value : 'problem'] as const;
        }),
      ),
    );
  const both = { url: baseUrl, token, newUrl: baseUrl, newToken };
  const onlyOld = { url: baseUrl, token, newUrl: null, newToken: null };
  const onlyNew = { url: baseUrl, token: newToken, newUrl: null, newToken: null };
  return {
    ...main,
    vaults,
    userId,
    wisq,
    asked,
    phase,
    pasteNew,
    begin,
    toProof,
    inKeychain,
    both,
    onlyOld,
    onlyNew,
  };
}
