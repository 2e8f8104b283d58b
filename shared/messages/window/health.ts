import { foreign } from '../../domain/text/foreign.ts';
import type { HealthFindings } from '../../domain/setup/health-findings.ts';
import { attributeNames } from '../attributes.ts';
import type { AttributeId } from '../../domain/users/attributes.ts';
import { count, list, shortDay, when } from '../format.ts';
import { plural } from '../plural.ts';

/** Whether a finished setup still works. */
export const healthMessages = {
  title: 'Health',
  heading: (findings: HealthFindings | null) => {
    if (findings === null) return 'Is it still working?';
    if (findings.outcome === 'well') return 'No problems found';
    if (findings.outcome === 'not-asked') return 'Not everything could be checked';
    return plural(findings.found.length, {
      one: '1 thing to look at',
      other: `${count(findings.found.length)} things to look at`,
    });
  },
  lead: {
    never:
      'One check tests the connection, looks up the test users, and reads OneLogin’s log if it’s connected.',
    well: 'As far as one check can see. OneLogin sends only when something changes, so silence is normal.',
  },
  place: (agreed: string, checked: string | null) =>
    checked === null
      ? `Live since ${shortDay(agreed)}`
      : `Live since ${shortDay(agreed)} · checked ${when(checked)}`,
  check: 'Check now',
  checking: 'Checking…',
  closed: 'Nothing is checked while the app is closed.',
  tiles: {
    change: 'Newest change at Wisq',
    failures: (since: string) => `Failures since ${shortDay(since)}`,
    people: 'Test users at Wisq',
    unknown: 'Unknown',
    noDate: 'Wisq gives no date',
    nobody: 'Nobody could be looked up',
    notRead: 'Not read',
    connect: 'OneLogin isn’t connected',
    none: 'None',
    inLog: 'in OneLogin’s log',
    atLeast: (n: number) => `At least ${count(n)}`,
    of: (there: number, total: number) => `${count(there)} of ${count(total)}`,
    whole: 'with all five attributes',
    changed: (name: string, attributes: readonly AttributeId[]) =>
      attributes.length === 0
        ? foreign(name)
        : `${foreign(name)}, ${list(attributes.map((id) => attributeNames[id]))}`,
    zoneless: 'if Wisq’s clock means UTC',
  },
  found: 'What was found',
  failures: 'What failed in OneLogin',
  changes: 'Who changed the app',
  noChanges: 'Nothing new in OneLogin’s log.',
  changesNotRead: 'OneLogin’s log wasn’t read, so changes aren’t known.',
  changesUnknown: 'OneLogin isn’t connected, so this can’t be seen here.',
  connect: 'Connect OneLogin…',
  unknown: 'What isn’t known',
  seen: 'Mark as seen',
  allSeen: 'Mark all as seen',
  at: when,
  noDate: 'no date',
  token: 'Token',
  limits: {
    heading: 'What a check proves',
    items: [
      {
        title: 'The test is of this computer’s copy',
        text: 'It shows that Wisq accepts the token stored here. It can’t show whether OneLogin has the same one.',
      },
      {
        title: 'Silence is normal',
        text: 'OneLogin sends only when something changes. An empty log doesn’t prove that all is well.',
      },
      {
        title: 'Nothing watches while the app is closed',
        text: 'To check on a schedule, let Task Scheduler, launchd or cron run this:',
      },
    ],
    docs: 'docs/health.md has an example for each. It ends with 0 when nothing was found, 1 when something was, and 3 when it couldn’t ask.',
  },
  /** In a terminal, the stored setup by its name. */
  command: (setup: string) => `"Wisq Setup for OneLogin" --health --setup ${JSON.stringify(setup)}`,
} as const;

export { changeLine, failureLine, healthFindingMessage, healthUnknownMessage } from '../health.ts';
