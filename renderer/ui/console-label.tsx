import type { ReactNode } from 'react';

/** A label of OneLogin's console: English and exact, whatever the app's language will be. */
export function ConsoleLabel({ children }: { children: ReactNode }) {
  return (
    <strong className="label" lang="en" translate="no">
      {children}
    </strong>
  );
}
