/** What the change record holds if asked, beside handoverMessages.record. */
export const changeRecordMessages = {
  by: 'Done by',
  drawings: 'Include drawings of OneLogin’s pages',
  drawingsHint: 'PDF only. Adds several pages of drawings; they aren’t pictures of your console.',
} as const;
