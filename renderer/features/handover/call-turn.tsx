import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import type { NextAction } from '../../../shared/domain/setup/next-action.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { handoverOwners } from '../../../shared/messages/window/handover-view.ts';
import { Ticking } from '../../ui/ticking.tsx';
import { TurnPill } from '../../ui/turn-pill.tsx';
import type { SavedAnswer } from '../../state/answers.ts';

interface CallTurnProps {
  next: NextAction;
  source: HandoverSource;
  saved: SavedAnswer | null;
}

/**
 * Whose turn it is. Over a report the reader is Wisq; over one's own setup two people read, and
 * neither of them is "you".
 */
export function CallTurn({ next: { owner }, source, saved }: CallTurnProps) {
  const { savedAt } = source;
  const words = handoverMessages.turn;
  return (
    <p className="step-eyebrow">
      {saved !== null ? (
        <TurnPill kind="waiting">{words.customer}</TurnPill>
      ) : savedAt === null ? (
        <TurnPill kind={owner === 'nobody' ? 'none' : 'waiting'}>{handoverOwners[owner]}</TurnPill>
      ) : (
        <ReportTurn owner={owner} />
      )}
      <span className="small quiet">
        {saved !== null
          ? words.savedAt(saved.at)
          : savedAt !== null && <Ticking text={(nowMs) => words.since(savedAt, nowMs)} />}
      </span>
    </p>
  );
}

function ReportTurn({ owner }: Pick<NextAction, 'owner'>) {
  const words = handoverMessages.turn;
  if (owner === 'nobody') return <TurnPill kind="none">{words.nothing}</TurnPill>;
  if (owner === 'wisq') return <TurnPill kind="you">{words.you}</TurnPill>;
  return <TurnPill kind="waiting">{words.customer}</TurnPill>;
}
