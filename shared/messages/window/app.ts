/** What the window as a whole says, on any page; read by the first screen, so it stands alone. */
export const appMessages = {
  loading: 'Opening',
  practice: 'Practice: everything stays on this computer',
  dock: 'Keep beside browser',
  undock: 'Back to full window',
  besideBrowser: 'Keep this window beside the browser',
  dismiss: 'Dismiss',
  failed: {
    heading: 'This page can’t be shown',
    lead: 'Nothing was lost. Everything recorded is on disk.',
    back: 'Back to the list',
  },
} as const;
