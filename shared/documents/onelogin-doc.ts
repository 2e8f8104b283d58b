import type { Entry } from '../domain/setup/entries.ts';
import { everConnected } from '../domain/setup/fold-onelogin.ts';
import { attributesAtBoth, identifiedCalls } from '../domain/setup/onelogin-facts.ts';
import { userSide } from '../domain/setup/onelogin-side.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { timeline, type TimelineEvent } from '../domain/setup/timeline.ts';
import { userProgress } from '../domain/users/progress.ts';
import type { TestUser } from '../domain/users/test-user.ts';
import {
  appRows,
  documentMessages as messages,
  failedCallMessage,
  markMessages,
  oneLoginSideMessages as words,
  onTheWay,
  stamp,
  timelineLine,
  userStageMessage,
  valueInOneLogin,
} from '../messages/documents.ts';
import type { Block, Row, Section } from './doc.ts';

/** What was read of the app at OneLogin; no section where its API was never used. */
export function oneLoginSection(state: SetupState): readonly Section[] {
  const { oneLogin } = state;
  if (!everConnected(oneLogin)) return [];
  const { heading, head, lead, neverRead, notShown } = words;
  if (oneLogin.app === null) return [{ heading, blocks: [text(neverRead)] }];
  const rows = appRows(oneLogin.app).map(
    ({ label, mark, value }): Row => ({ mark, cells: [label, value] }),
  );
  const blocks: readonly Block[] = [
    text(lead(stamp(oneLogin.app.at))),
    { kind: 'table', head, rows },
    ...identifiedCalls(state).map((call) => text(failedCallMessage(call))),
    text(notShown),
  ];
  return [{ heading, blocks }];
}

/** What was read of a test user at OneLogin; nothing where its API was never used. */
export function oneLoginOfUser(state: SetupState, user: TestUser): readonly Block[] {
  const { oneLogin } = state;
  if (!everConnected(oneLogin)) return [];
  const side = userSide(state, user);
  if (side === null) return [text(words.notRead)];
  const { cause, outdated, stage, word } = userStageMessage(side);
  const line = words.ofUser(stamp(side.look.at), stage, word);
  return [
    text([line, cause, outdated].filter((part) => part !== null).join(' ')),
    ...valuesTable(state, user),
  ];
}

function valuesTable(state: SetupState, user: TestUser): readonly Block[] {
  const both = attributesAtBoth(state, user);
  if (both === null) return [];
  const { arrived } = userProgress(user);
  const rows = both.map(
    (row): Row => ({
      cells: [
        messages.attributes[row.attribute],
        valueInOneLogin(row),
        arrived ? (row.received ?? words.nothingArrived) : words.notArrived,
        onTheWay(row),
      ],
    }),
  );
  return [{ kind: 'table', head: words.valuesHead, rows }];
}

/**
 * What became of the API credential, oldest first, and what is left to do with it. In: all entries,
 * and the state they make. Out: no section where there never was one.
 */
export function credentialSection(
  entries: readonly Entry[],
  { oneLogin }: SetupState,
): readonly Section[] {
  if (!everConnected(oneLogin)) return [];
  const { credential } = words;
  const gone = takenBack(entries);
  const rows = timeline(entries)
    .filter(({ id, what }) => ofCredential.has(what.code) && !gone.has(id))
    .map(
      ({ at, mark, what }): Row => ({
        mark,
        cells: [stamp(at), timelineLine(what), markMessages[mark]],
      }),
    )
    .toReversed();
  const { connection, credentialDeletedAt } = oneLogin;
  const left = connection === null ? credential.toDelete : credential.toRemove;
  return [
    {
      heading: credential.heading,
      blocks: [
        text(credential.lead),
        ...(rows.length === 0
          ? []
          : [{ kind: 'table', head: messages.happenedHead, rows } as const]),
        ...(credentialDeletedAt === null ? [text(left)] : []),
      ],
    },
  ];
}

const ofCredential: ReadonlySet<TimelineEvent['code']> = new Set<TimelineEvent['code']>([
  'onelogin-connected',
  'onelogin-disconnected',
  'onelogin-credential-deleted',
]);

/** The ids of entries that said the credential is deleted, where that was taken back. */
function takenBack(entries: readonly Entry[]): ReadonlySet<string> {
  const gone = new Set<string>();
  let said: string[] = [];
  for (const entry of entries) {
    if (entry.type === 'onelogin.connected') said = [];
    if (entry.type !== 'onelogin.credential-deleted') continue;
    if (entry.done) said.push(entry.id);
    else for (const id of said) gone.add(id);
  }
  return gone;
}

function text(sentence: string): Block {
  return { kind: 'text', text: sentence };
}
