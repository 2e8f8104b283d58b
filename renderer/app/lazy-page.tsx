import { type ComponentType, useEffect, useState } from 'react';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { appMessages } from '../../shared/messages/window/app.ts';
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
 * When the app's own file cannot be read, another page is shown, with INTERNAL: the list, or what
 * `instead` shows where that is the list itself. Not by React's lazy:
 * what replaces a Suspense fallback is held back until that was seen for 300 ms (React 19,
 * FALLBACK_THROTTLE_MS).
 */
export function lazyPage(
  read: () => Promise<ComponentType>,
  instead: (problem: Problem) => void = showListInstead,
): RegisteredPage {
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
        () => instead(problem('INTERNAL')),
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
      <h1 className="visually-hidden">{appMessages.loading}</h1>
    </main>
  );
}
