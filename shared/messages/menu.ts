// By itself: the menu is there before anything else is, and brings nothing along.

/** The app's own entries in the menu bar; the system names the others. */
export const menuMessages = {
  file: 'File',
  openFile: 'Open Report or Confirmation…',
  saveReport: 'Save Report for Wisq…',
  showHandover: 'Show for a Call',
  view: 'View',
} as const;
