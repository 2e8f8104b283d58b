import type { ComponentType } from 'react';
import { Loading } from './lazy-page.tsx';
import { handoverPage, confirmationPage, saveReportPage, setupPage } from './pages.ts';
import { NewSetup } from '../features/setups/new-setup.tsx';
import { SetupList } from '../features/setups/setup-list.tsx';
import { useStore, type WindowState } from '../state/store.ts';

const pages: Readonly<Record<WindowState['page'], ComponentType>> = {
  loading: Loading,
  new: NewSetup,
  list: SetupList,
  setup: setupPage.Page,
  handover: handoverPage.Page,
  confirmation: confirmationPage.Page,
  'save-report': saveReportPage.Page,
};

export function App() {
  const page = useStore((state) => state.page);
  const announcement = useStore((state) => state.announcement);
  const Page = pages[page];
  return (
    <>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      <Page />
    </>
  );
}
