// What the system shows for the app, outside its window.

/** The app's own entries in the menu bar; the system names the others. */
export const menuMessages = {
  file: 'File',
  openFile: 'Open Report or Confirmation…',
  saveReport: 'Save Report for Wisq…',
  showHandover: 'Show for a Call',
  view: 'View',
} as const;

/** What a saved file is, at the beginning of its name. */
export const fileTitles = {
  report: 'Wisq report',
  record: 'Change record',
  confirmation: 'Wisq confirmation',
} as const;

/** The files that the app opens, in the system's dialog. */
export const fileKind = 'Wisq';
