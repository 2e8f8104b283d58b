import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

/** Whose turn it is: the person at this window's, somebody else's, or nobody's any more. */
export type TurnKind = 'you' | 'waiting' | 'none';

/** Says whose turn it is, in the same place on every screen. Never green: that is Wisq's word. */
export function TurnPill({ kind, children }: { kind: TurnKind; children: ReactNode }) {
  return (
    <span className={`turn turn-${kind}`}>
      {kind === 'waiting' && <Mark kind="under-way" />}
      {children}
    </span>
  );
}
