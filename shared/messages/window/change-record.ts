/** What the change record holds if asked, beside handoverMessages.record. */
export const changeRecordMessages = {
  by: 'Done by',
  drawings: 'With drawings of OneLogin’s pages',
  drawingsHint:
    'In the PDF only. It gets several pages longer; they are drawings, not pictures of your console.',
} as const;
