import { latePage } from './late-page.tsx';

// What a first start shows is there at once; the rest of the code follows when it is shown.

/** The guide of one set-up. */
export const setupPage = latePage(async () => (await import('./shell.tsx')).Shell);
export const callPage = latePage(async () => (await import('./call/call-view.tsx')).CallView);
export const confirmationPage = latePage(
  async () => (await import('./call/confirmation-page.tsx')).ConfirmationPage,
);
export const saveReportPage = latePage(
  async () => (await import('./call/save-report.tsx')).SaveReport,
);
