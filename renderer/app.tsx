import { lazy, Suspense } from 'react';
import { NewSetup } from './setups/new-setup.tsx';
import { SetupList } from './setups/setup-list.tsx';
import { useStore } from './store.ts';
import { words } from './words/index.ts';

// What a first start shows is there at once; the rest of the code follows when it is shown.
const Shell = lazy(async () => ({ default: (await import('./shell.tsx')).Shell }));
const CallView = lazy(async () => ({ default: (await import('./call/call-view.tsx')).CallView }));
const ConfirmationPage = lazy(async () => ({
  default: (await import('./call/confirmation-page.tsx')).ConfirmationPage,
}));
const SaveReport = lazy(async () => ({
  default: (await import('./call/save-report.tsx')).SaveReport,
}));

export function App() {
  const page = useStore((state) => state.page);
  const announcement = useStore((state) => state.announcement);
  return (
    <>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      {page === 'loading' && <Loading />}
      {page === 'new' && <NewSetup />}
      {page === 'list' && <SetupList />}
      <Suspense fallback={<Loading />}>
        {page === 'setup' && <Shell />}
        {page === 'call' && <CallView />}
        {page === 'confirmation' && <ConfirmationPage />}
        {page === 'save-report' && <SaveReport />}
      </Suspense>
    </>
  );
}

function Loading() {
  return (
    <main className="page-alone" aria-busy="true">
      <h1 className="visually-hidden">{words.app.loading}</h1>
    </main>
  );
}
