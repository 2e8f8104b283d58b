import { lazyPage } from './lazy-page.tsx';

// What a first start shows is there at once; the rest of the code follows when it is shown.

/** The guide of one setup. */
export const setupPage = lazyPage(async () => (await import('./shell.tsx')).Shell);
export const handoverPage = lazyPage(
  async () => (await import('../features/handover/handover-view.tsx')).HandoverView,
);
export const confirmationPage = lazyPage(
  async () => (await import('../features/handover/confirmation-page.tsx')).ConfirmationPage,
);
export const saveReportPage = lazyPage(
  async () => (await import('../features/handover/save-report.tsx')).SaveReport,
);
