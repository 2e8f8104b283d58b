import { type ReactNode, useState } from 'react';
import { messages } from '../../shared/messages/window/index.ts';
import { Button } from '../ui/button.tsx';

/** How many test users' cards are drawn at once: as many as a window draws in an instant. */
const step = 100;

/**
 * The first of a long list of test users, and what shows more of them. In: all. Out: those to draw, and
 * a line with a button to put below them; null where all are drawn.
 */
export function useSome<T>(users: readonly T[]): {
  readonly shown: readonly T[];
  readonly more: ReactNode;
} {
  const [most, setMost] = useState(step);
  if (users.length <= most) return { shown: users, more: null };
  const { shownOf, showMore } = messages.users;
  const more = (
    <div className="row">
      <span className="small quiet">{shownOf(most, users.length)}</span>
      <Button kind="text" onClick={() => setMost(most + step)}>
        {showMore(Math.min(step, users.length - most))}
      </Button>
    </div>
  );
  return { shown: users.slice(0, most), more };
}
