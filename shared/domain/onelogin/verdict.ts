import type { ProblemCode } from '../problems/codes.ts';
import type { Problem } from '../problems/problem.ts';
import { appFindings } from './app-findings.ts';
import type { OneLoginReading, UserReading } from './reading.ts';
import { userFindings } from './user-findings.ts';

/** A look as a whole. */
export interface LookVerdict {
  /**
   * - `found`: something is wrong, or has to be asked.
   * - `not-asked`: nothing wrong was found, and something that decides could not be read.
   * - `nothing`: everything that decides was read, and nothing wrong was found.
   */
  readonly kind: 'found' | 'not-asked' | 'nothing';
  /** About the app and the credential, failed reads included; the most important first. */
  readonly problems: readonly Problem[];
  /** For each user, in their order: the first is the cause. */
  readonly users: readonly (readonly Problem[])[];
  /** Every code that is in these, once. */
  readonly codes: readonly ProblemCode[];
}

/** What a look means. In: the reading, and since when each user may be on the way (null: unknown). */
export function judgeReading(
  reading: OneLoginReading,
  changedAt: (user: UserReading) => string | null = () => null,
): LookVerdict {
  const app = appFindings(reading);
  const now = new Date(reading.at);
  const users = reading.users.map((user) =>
    userFindings(reading, user, { now, changedAt: changedAt(user) }, app),
  );
  const decisive = failures(reading).decisive;
  const narrow = decisive.filter(({ code }) => code === 'ONELOGIN_READ_USERS');
  const problems = [
    ...decisive,
    ...app.forAll,
    ...app.attributes,
    ...app.questions,
    ...failures(reading).others,
  ];
  const wrong = [...narrow, ...app.forAll, ...app.attributes, ...app.questions, ...users.flat()];
  const codes = [...new Set([...problems, ...users.flat()].map(({ code }) => code))];
  const kind = wrong.length > 0 ? 'found' : decisive.length > 0 ? 'not-asked' : 'nothing';
  return { kind, problems: distinct(problems), users, codes };
}

/** What could not be read. `others` leave something unsaid and nothing undecided. */
function failures({ app, events, roles, users }: OneLoginReading) {
  const details = app.ok && app.value.kind === 'found' ? app.value.app : null;
  const why = (read: { readonly ok: boolean; readonly problem?: Problem } | null) =>
    read?.problem === undefined ? [] : [read.problem];
  return {
    decisive: [
      ...why(app),
      ...why(details),
      ...users.flatMap((user) => [...why(user.search), ...why(user.app)]),
    ],
    others: [...why(events), ...why(roles), ...users.flatMap((user) => why(user.failure))],
  };
}

/** The same problem of two reads is one. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}
