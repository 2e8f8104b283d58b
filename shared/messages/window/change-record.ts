/** What the change record holds if asked, beside handoverMessages.record. */
export const changeRecordMessages = {
  drawings: 'With drawings of OneLogin’s pages',
  drawingsHint:
    'In the PDF only: one drawing for each task you ticked, which makes it several pages longer. They are drawings, not pictures of your console.',
} as const;
