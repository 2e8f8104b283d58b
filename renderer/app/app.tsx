import { useWindowState } from '../state/hooks.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { pages } from './pages.ts';

/** The window: the page that is shown, and what is announced to screen readers. */
export function App() {
  const page = useWindowState((state) => state.page);
  const announcement = useWindowState((state) => state.announcement);
  const { Page } = pages[page];
  return (
    <>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      {/* Another page begins anew. */}
      <ErrorBoundary key={page}>
        <Page />
      </ErrorBoundary>
    </>
  );
}
