import { CallView } from './call/call-view.tsx';
import { ConfirmationPage } from './call/confirmation-page.tsx';
import { SaveReport } from './call/save-report.tsx';
import { Shell } from './shell.tsx';
import { NewSetup } from './setups/new-setup.tsx';
import { SetupList } from './setups/setup-list.tsx';
import { useStore } from './store.ts';
import { words } from './words/index.ts';

export function App() {
  const page = useStore((state) => state.page);
  const announcement = useStore((state) => state.announcement);
  return (
    <>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      {page === 'loading' && (
        <main className="page-alone" aria-busy="true">
          <h1 className="visually-hidden">{words.app.loading}</h1>
        </main>
      )}
      {page === 'new' && <NewSetup />}
      {page === 'list' && <SetupList />}
      {page === 'setup' && <Shell />}
      {page === 'call' && <CallView />}
      {page === 'confirmation' && <ConfirmationPage />}
      {page === 'save-report' && <SaveReport />}
    </>
  );
}
