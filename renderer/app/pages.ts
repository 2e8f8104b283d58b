import { NewSetup } from '../features/setups/new-setup.tsx';
import { showNewInstead } from '../state/navigation.ts';
import type { PageName } from '../state/store.ts';
import { eagerPage, lazyPage, Loading, type RegisteredPage } from './lazy-page.tsx';

/** What draws each page. What a first start shows is there at once; other code comes when it is shown. */
export const pages: Readonly<Record<PageName, RegisteredPage>> = {
  loading: eagerPage(Loading),
  new: eagerPage(NewSetup),
  list: lazyPage(
    async () => (await import('../features/setups/setup-list.tsx')).SetupList,
    showNewInstead,
  ),
  setup: lazyPage(async () => (await import('./shell.tsx')).Shell),
  'api-credential': lazyPage(async () => (await import('./credential-page.tsx')).CredentialPage),
  people: lazyPage(async () => (await import('./people-page.tsx')).PeoplePage),
  health: lazyPage(async () => (await import('./health-page.tsx')).HealthPage),
  'replace-token': lazyPage(async () => (await import('./replace-page.tsx')).ReplacePage),
  handover: lazyPage(
    async () => (await import('../features/handover/handover-view.tsx')).HandoverView,
  ),
  confirmation: lazyPage(async () => (await import('./confirmation-page.tsx')).ConfirmationPage),
  'save-report': lazyPage(
    async () => (await import('../features/handover/save-report.tsx')).SaveReport,
  ),
};
