import { useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/domain/problems/result.ts';
import { peopleDialogMessages as words } from '../../../shared/messages/window/people-dialogs.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ask } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { OddTable } from './odd-entries.tsx';

/** All that was odd about the list in use. */
export function OddPanel({ onClose }: { onClose: () => void }) {
  const setupId = useSetup((view) => view.setupId);
  const [odd, setOdd] = useState<Result<ResultOf<'rollout.odd'>> | null>(null);
  useEffect(() => {
    let here = true;
    void ask('rollout.odd', { setupId }).then((given) => here && setOdd(given));
    return () => {
      here = false;
    };
  }, [setupId]);
  return (
    <SidePanel title={words.odd} onClose={onClose}>
      {odd === null && <p className="quiet">{words.oddAsking}</p>}
      {odd?.ok === false && <ProblemView problem={odd.problem} tone="note" />}
      {odd?.ok === true && odd.value.length === 0 && <p>{words.oddNone}</p>}
      {odd?.ok === true && odd.value.length > 0 && <OddTable entries={odd.value} />}
    </SidePanel>
  );
}
