import { handoverMessages } from '../../shared/messages/window/handover.ts';
import { Foreign } from '../ui/foreign.tsx';

interface SignedProps {
  /** The name that somebody gave; empty: none. */
  by: string;
  /** What they wrote; empty: nothing. */
  note?: string;
}

/**
 * Who gave a confirmation, and their note. Each on a line of its own and after a label: nobody checked
 * the name, and inside a sentence of ours it could say anything.
 */
export function Signed({ by, note = '' }: SignedProps) {
  return (
    <>
      {by !== '' && (
        <span className="small quiet block">
          {handoverMessages.nameGiven} <Foreign text={by} />
        </span>
      )}
      {note !== '' && (
        <span className="small block">
          {handoverMessages.noteGiven} <Foreign text={note} />
        </span>
      )}
    </>
  );
}
