import type { NextMove } from '../../../shared/domain/setup/next-action.ts';
import { goTo } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { words } from '../../../shared/messages/window/index.ts';

/** Whose move it is, what it is, and the way there. */
export function MoveView({ move }: { move: NextMove }) {
  const current = useStore((state) => state.step);
  return (
    <div className="stack-s">
      <p>
        <span className="label">{words.move.who[move.who]}</span>
        <br />
        <span className="small quiet">{words.move.next(move.next)}</span>
      </p>
      {move.step !== current && move.who !== 'nobody' && (
        <div>
          <Button onClick={() => goTo(move.step)}>{words.move.go(move.step)}</Button>
        </div>
      )}
    </div>
  );
}
