import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { giveListMessages as words } from '../../../shared/messages/window/give-list.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { openList } from '../../state/give-list.ts';
import { Button } from '../../ui/button.tsx';
import { FromOneLogin } from './from-onelogin.tsx';
import './give-list.css';

interface GiveListProps {
  /** Why the last list could not be taken; null: it could, or none was tried. */
  problem: Problem | null;
  /** Takes what a way of giving came to. */
  onTried: (give: Promise<Problem | null>) => void;
}

/** The ways to give the list: from a file, dropped, or from OneLogin. Pasting is the page's own move. */
export function GiveList({ problem, onTried }: GiveListProps) {
  const [over, setOver] = useState(false);
  return (
    <div className="stack">
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="fail" />}</div>
      {/* The window takes the drop itself (state/drop.ts): here it is only shown where. */}
      <div
        className={over ? 'drop-place drop-over' : 'drop-place'}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <Button onClick={() => onTried(openList())}>{words.open}</Button>
        <p className="quiet small">{words.drop}</p>
      </div>
      <FromOneLogin onTried={onTried} />
      <p className="small quiet">{words.kept}</p>
    </div>
  );
}
