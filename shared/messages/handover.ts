/** What the handover view and the report as a document both say. */
export const handoverLabels = {
  stands: 'Status',
  happened: 'What happened',
  lastFailure: 'Last failure',
  goneSince: (when: string) => `Fixed as of ${when}.`,
  stillThere: 'Not fixed yet, as far as this app has seen.',
  users: 'Test users',
  notArrived: 'Not seen at Wisq yet.',
  about: 'About this report',
} as const;
