import type { ReactNode } from 'react';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { leaveReplacement } from '../../state/navigation.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { type Move, PageFrame } from '../page-frame.tsx';

interface ReplaceFrameProps {
  lead: string;
  move: Move;
  beside?: ReactNode;
  children: ReactNode;
}

/** The page of one phase: what it is about, its move, and giving up at its end once there is something to give up. */
export function ReplaceFrame({ lead, move, beside, children }: ReplaceFrameProps) {
  const replacing = useView().state.replacement !== null;
  return (
    <PageFrame
      place={words.place}
      heading={words.heading}
      lead={lead}
      back={leaveReplacement}
      move={move}
      beside={beside}
    >
      {children}
      {replacing && <GiveUp />}
    </PageFrame>
  );
}

function GiveUp() {
  const setupId = useView().setupId;
  const { ask, button, no, text, yes } = words.giveUp;
  return (
    <div className="give-up">
      <ConfirmButton
        label={button}
        title={ask}
        text={text}
        yes={yes}
        no={no}
        onConfirm={async () => {
          const result = await act('replacement.giveUp', { setupId });
          if (result.ok) leaveReplacement();
        }}
      />
    </div>
  );
}
