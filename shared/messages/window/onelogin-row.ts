import { when } from '../format.ts';

/** The optional row in Before you start, and the item of the setup's menu. */
export const oneLoginRow = {
  heading: 'Let this app check OneLogin for you',
  optional: '(optional)',
  hint: 'With a read-only API credential, it sees the app, the assignments and why someone doesn’t arrive.',
  add: 'Add credential…',
  menu: 'OneLogin API credential…',
  stored: (lookedAt: string | null) =>
    lookedAt === null ? 'Credential stored.' : `Credential stored. Last read ${when(lookedAt)}.`,
  removed: (iso: string) => `Removed here ${when(iso)}. Delete it in OneLogin too.`,
} as const;
