import { latePage } from './lazy-page.tsx';

// What a first start shows is there at once; the rest of the code follows when it is shown.

/** The guide of one set-up. */
export const setupPage = latePage(async () => (await import('./shell.tsx')).Shell);
export const callPage = latePage(
  async () => (await import('../features/handover/call-view.tsx')).CallView,
);
export const confirmationPage = latePage(
  async () => (await import('../features/handover/confirmation-page.tsx')).ConfirmationPage,
);
export const saveReportPage = latePage(
  async () => (await import('../features/handover/save-report.tsx')).SaveReport,
);
