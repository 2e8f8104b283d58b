/** Buttons and labels that several dialogs and pages have. */
export const controls = {
  back: 'Back',
  cancel: 'Cancel',
  copied: 'Copied',
  keep: 'Keep',
  remove: 'Remove',
  close: 'Close',
  showFile: 'Show file',
  optional: '(optional)',
} as const;
