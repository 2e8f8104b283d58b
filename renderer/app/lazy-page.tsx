import { type ComponentType, useEffect, useState } from 'react';
import { problem } from '../../shared/domain/problems/problem.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { showListInstead } from '../state/navigation.ts';

export interface RegisteredPage {
  /** Begins to load the page's code: what is loaded before it is shown is there at once. */
  readonly load: () => Promise<void>;
  readonly Page: ComponentType;
}

/** A page whose code is there from the start. */
export function eagerPage(Page: ComponentType): RegisteredPage {
  return { Page, load: async () => {} };
}

/**
 * A page whose code is loaded when it is first shown, at the latest; meanwhile Loading is shown.
 * When the app's own file cannot be read, the list is shown, with INTERNAL. Not by React's lazy:
 * what replaces a Suspense fallback is held back until that was seen for 300 ms (React 19,
 * FALLBACK_THROTTLE_MS).
 */
export function lazyPage(read: () => Promise<ComponentType>): RegisteredPage {
  let code: ComponentType | null = null;
  async function load(): Promise<void> {
    code ??= await read();
  }
  function Page() {
    const [Code, setCode] = useState(() => code);
    useEffect(() => {
      if (Code !== null) return;
      load().then(
        () => setCode(() => code),
        () => showListInstead(problem('INTERNAL')),
      );
    }, [Code]);
    return Code === null ? <Loading /> : <Code />;
  }
  return {
    Page,
    // A failure is reported where the page is shown.
    load: () => load().catch(() => {}),
  };
}

/** Before there is anything to show. */
export function Loading() {
  return (
    <main className="page-alone" aria-busy="true">
      <h1 className="visually-hidden">{messages.app.loading}</h1>
    </main>
  );
}
