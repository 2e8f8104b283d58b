/** What the handover view and the report as a document both say. */
export const handoverLabels = {
  stands: 'Where it stands',
  happened: 'What happened',
  lastFailure: 'Last failure',
  goneSince: (when: string) => `Gone since ${when}.`,
  stillThere: 'Not seen fixed yet.',
  users: 'Test users',
  notArrived: 'Not seen at Wisq.',
  about: 'About this report',
} as const;
