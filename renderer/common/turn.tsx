import type { NextAction } from '../../shared/domain/setup/next-action.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { TurnPill, type TurnKind } from '../ui/turn-pill.tsx';

/** Whose turn it is, and how that is said where the page has words of its own for it. */
export interface TurnOf extends Pick<NextAction, 'owner'> {
  readonly words?: string;
}

/** Whose turn it is, said to the admin. */
export function Turn({ next: { owner, words } }: { next: TurnOf }) {
  return <TurnPill kind={turnKind(owner)}>{words ?? messages.nextAction.who[owner]}</TurnPill>;
}

/** How the pill looks for whoever has to act, seen by the admin. */
function turnKind(owner: NextAction['owner']): TurnKind {
  if (owner === 'admin') return 'you';
  return owner === 'nobody' ? 'none' : 'waiting';
}
