import type { StepId } from '../../domain/guide/ids.ts';
import { labels } from '../../domain/guide/labels.ts';
import { guideText, type Text } from '../../domain/guide/text.ts';
import type { LogEvent } from '../../domain/onelogin/event.ts';
import type { Measured, MeasuredFact } from '../../domain/setup/measured-tasks.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { type MessagesByCode, messageByCode } from '../by-code.ts';
import { count, when } from '../format.ts';
import { mappingValue } from '../inspect.ts';

const facts: MessagesByCode<MeasuredFact> = {
  app: ({ name }) => `found, ${foreign(name)}`,
  'no-app': 'no app with this name',
  'several-apps': ({ count: n }) => `${count(n)} apps with this name`,
  connector: ({ name, connectorId }) =>
    name === null ? `connector ${connectorId}, unknown to this app` : foreign(name),
  provisioning: ({ on }) => (on ? 'on' : 'off'),
  mapping: ({ mapping }) => mappingValue(mapping),
  'not-read': 'couldn’t be read',
};

/** What OneLogin says of a task, when, and beside the admin's own mark if the two differ. */
export function measuredMessage(measured: Measured): string {
  const { at, before, markedAt, verdict } = measured;
  const said = `OneLogin, ${when(at)}: ${messageByCode(facts, measured)}`;
  if (verdict !== 'wrong' || markedAt === null) return said;
  return before ? `${said}. You marked it later.` : `${said}. You marked it ${when(markedAt)}.`;
}

/** What OneLogin's API does not show of a step, so that it stays the admin's word. */
const unseen: Readonly<Partial<Record<StepId, Text>>> = {
  configure: guideText`OneLogin’s API doesn’t show ${labels.apiStatus}, the URL and the token. Those stay your word.`,
  provisioning: guideText`OneLogin’s API doesn’t show approvals and the two lists. Those stay your word.`,
  attributes: guideText`OneLogin’s API doesn’t show ${labels.includeInProvisioning}. That stays your word.`,
};

const eventNames: Readonly<Record<number, string>> = {
  39: 'the connector is broken',
  85: 'the app couldn’t sign in to Wisq',
  250: 'an error in the connection’s settings',
  251: 'Wisq limited the requests',
};

export const measuredMessages = {
  unseen,
  notYet: 'OneLogin: not read yet',
  look: 'Look at OneLogin now',
  looking: 'Looking at OneLogin…',
  events: {
    heading: 'OneLogin’s log of this connection',
    none: (iso: string) =>
      `No errors in the past week, read ${when(iso)}. That alone doesn’t prove it works.`,
    notRead: 'The log couldn’t be read.',
    lead: 'The only trace of API Status. An old error may be fixed by now.',
    event: ({ at, type }: LogEvent) =>
      `${at === null ? 'No date' : when(at)} · event ${type}: ${eventNames[type] ?? 'unknown'}`,
    before: 'before you enabled it',
    text: (text: string) => `“${foreign(text)}”`,
  },
} as const;
