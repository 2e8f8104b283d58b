import { randomUUID } from 'node:crypto';
import type { PersonDetail } from '../../shared/contract/contract.ts';
import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import { keptLook, keptUserLook } from '../../shared/domain/onelogin/look-schema.ts';
import type { OneLoginReading } from '../../shared/domain/onelogin/reading.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { judgeOneLogin } from '../../shared/domain/rollout/judge-onelogin.ts';
import type { Person } from '../../shared/domain/rollout/person.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import { compareLookUp } from '../../shared/domain/users/compare.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import { atWisqOf } from '../rollout/compare/judge.ts';
import type { OpenList } from '../rollout/desk.ts';
import { rowOf } from '../rollout/rows.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { addressOf } from './look-at-onelogin.ts';
import { fitJournal } from './look-up-user.ts';
import { withList } from './show-people.ts';

type PersonDeps = Pick<
  Context,
  | 'apiCredentials'
  | 'credentials'
  | 'lookAtOneLogin'
  | 'lookUpUser'
  | 'oneLoginAddress'
  | 'rollout'
  | 'setups'
>;

/**
 * Looks one person up at Wisq, and at OneLogin where its API is connected: why they are where they
 * are. The state is kept, unless a comparison is under way; the rest is shown and not kept.
 * LIST_MISSING, PERSON_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*
 */
export function lookAtPerson(
  context: PersonDeps,
  { index, setupId }: { readonly setupId: string; readonly index: number },
): Promise<Result<PersonDetail>> {
  return withList(context, setupId, async (list, session) => {
    const name = list.kept.state.names[index];
    if (name === undefined) return fail('PERSON_UNKNOWN');
    const secrets = await secretsOf(context, session);
    if (!secrets.ok) return secrets;
    const [lookUp, oneLogin] = await Promise.all([
      context.lookUpUser({
        baseUrl: secrets.value.url,
        token: secrets.value.token,
        userName: name,
        email: null,
        signal: session.closing,
      }),
      readOneLogin(context, session, name),
    ]);
    await context.rollout.alone(setupId, () => keep(list, index, lookUp, oneLogin));
    const hidden = context.setups.namesHidden;
    const person = rowOf(list.kept.state, index, hidden);
    return ok(detailOf(hidden ? hide({ person, lookUp, oneLogin }) : { person, lookUp, oneLogin }));
  });
}

/** What OneLogin says; null: its API is not connected. */
async function readOneLogin(
  context: PersonDeps,
  session: SetupSession,
  name: string,
): Promise<OneLoginReading | null> {
  const address = addressOf(context, session);
  const tokens = await context.apiCredentials.keeper(session);
  if (!address.ok || !tokens.ok) return null;
  return context.lookAtOneLogin({
    address: address.value,
    tokens: tokens.value,
    wanted: { appName: session.state.displayName, users: [name] },
    signal: session.closing,
  });
}

/** Keeps where they stand, where it was found out. */
async function keep(
  { file, kept }: OpenList,
  index: number,
  lookUp: LookUpResult,
  oneLogin: OneLoginReading | null,
): Promise<void> {
  const { state } = kept;
  const atWisq = atWisqOf(lookUp, state.names[index] ?? '');
  // Closed or replaced meanwhile: then the file takes nothing.
  if (state.run !== null || atWisq === null || !file.isOpen) return;
  const [reading] = oneLogin?.users ?? [];
  const before = state.known(index)?.atOneLogin ?? null;
  const at = oneLogin?.at ?? '';
  const atOneLogin = reading === undefined ? before : { ...judgeOneLogin(reading), at };
  state.restore(index, { atWisq, atOneLogin: atWisq.state === 'complete' ? null : atOneLogin });
  // Written with the next comparison as well: one that cannot be kept now loses nothing but itself.
  await file.write(kept);
}

interface Raw {
  readonly person: Person;
  readonly lookUp: LookUpResult;
  readonly oneLogin: OneLoginReading | null;
}

function detailOf({ lookUp, oneLogin, person }: Raw): PersonDetail {
  const comparison = lookUp.outcome === 'found' ? compareLookUp(noValues, lookUp) : null;
  return { person, lookUp, comparison, oneLogin };
}

/** The same with pseudonyms, as a report with hidden names has them. */
function hide({ lookUp, oneLogin, person }: Raw): Raw {
  const userId = randomUUID();
  const common = (id: string) => ({ v: 1, id, at: lookUp.at }) as const;
  const entries: Entry[] = [
    { ...common('1'), type: 'user.looked', userId, look: fitJournal(lookUp) },
  ];
  const [user] = oneLogin?.users ?? [];
  if (oneLogin !== null && user !== undefined) {
    const { at, users: _users, ...app } = oneLogin;
    entries.push(
      { ...common('2'), type: 'onelogin.looked', look: keptLook({ at, ...app }) },
      { ...common('3'), type: 'user.onelogin-looked', userId, look: keptUserLook({ at, ...user }) },
    );
  }
  const [found, app, ofUser] = maskEntries(entries);
  return {
    person,
    lookUp: found?.type === 'user.looked' ? found.look : lookUp,
    oneLogin:
      app?.type === 'onelogin.looked' && ofUser?.type === 'user.onelogin-looked'
        ? { ...app.look, users: [ofUser.look] }
        : null,
  };
}
