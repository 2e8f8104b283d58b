/** Whom the change record names and how else it is kept, beside handoverMessages.record. */
export const changeRecordMessages = {
  by: 'Done by',
  more: 'More for the change record',
  withDrawings: 'Save as PDF with drawings',
} as const;
