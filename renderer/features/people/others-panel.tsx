import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { peopleDialogMessages as words } from '../../../shared/messages/window/people-dialogs.ts';
import { peopleMessages } from '../../../shared/messages/window/people.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ask } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import './person-panel.css';

/** How many names one call brings. */
const step = 200;

/** Users at Wisq who are not on the list: how many, and their names only when they are asked for. */
export function OthersPanel({ count, onClose }: { count: number | null; onClose: () => void }) {
  const setupId = useSetup((view) => view.setupId);
  const [names, setNames] = useState<readonly string[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function more() {
    const given = await ask('rollout.others', { setupId, from: names.length, count: step });
    setProblem(given.ok ? null : given.problem);
    if (!given.ok) return;
    setNames([...names, ...given.value.names]);
    setTotal(given.value.total);
  }
  const left = total === null ? null : total - names.length;
  return (
    <SidePanel title={words.others} onClose={onClose}>
      <p>{count === null ? words.othersUnknown : peopleMessages.notListed(count)}</p>
      <p className="small quiet">{words.othersWhat}</p>
      {names.length > 0 && (
        <ul className="others">
          {names.map((name, index) => (
            <li key={index}>
              <Foreign text={name} />
            </li>
          ))}
        </ul>
      )}
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="note" />}</div>
      {count !== 0 && (left === null || left > 0) && (
        <div>
          <Button onClick={() => void more()}>
            {left === null ? words.showNames : words.showMore(Math.min(step, left))}
          </Button>
        </div>
      )}
    </SidePanel>
  );
}
