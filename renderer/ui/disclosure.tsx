import type { DetailsHTMLAttributes, ReactNode } from 'react';
import { ChevronDownIcon } from './icons.tsx';

interface DisclosureProps extends DetailsHTMLAttributes<HTMLDetailsElement> {
  summary: ReactNode;
}

/** A part that unfolds under its own heading. */
export function Disclosure({ summary, children, ...details }: DisclosureProps) {
  return (
    <details {...details}>
      <summary>
        <ChevronDownIcon />
        {summary}
      </summary>
      {children}
    </details>
  );
}
