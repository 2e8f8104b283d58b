import { useId, useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { peopleDialogMessages as words } from '../../../shared/messages/window/people-dialogs.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { useWindowState } from '../../state/hooks.ts';
import { exportPeople } from '../../state/people.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

interface ExportDialogProps {
  listed: number;
  /** How many the filter and the search leave; null: not known. */
  shown: number | null;
  /** In: the file's name; null: nothing was saved. */
  onClose: (saved: string | null) => void;
}

/** What goes into the CSV: everybody or those who are shown, with their names or without. */
export function ExportDialog({ listed, shown, onClose }: ExportDialogProps) {
  const id = useId();
  // Then main saves no name, whatever is chosen here.
  const hidden = useWindowState(
    ({ facts, hideNames }) => hideNames || facts?.policy.alwaysMaskNames === true,
  );
  const fewer = shown !== null && shown !== listed && shown > 0;
  const [what, setWhat] = useState<'all' | 'shown'>(fewer ? 'shown' : 'all');
  const [masked, setMasked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function save() {
    const saved = await exportPeople(what, masked || hidden);
    setProblem(saved.problem);
    // Where no place was chosen, the question stays.
    if (saved.name !== null) onClose(saved.name);
  }
  return (
    <ModalDialog labelledBy={id} onCancel={() => onClose(null)}>
      <h2 id={id}>{words.export}</h2>
      {fewer && (
        <fieldset>
          <legend className="visually-hidden">{words.exportWhat}</legend>
          {(['shown', 'all'] as const).map((one) => (
            <Choice
              key={one}
              kind="radio"
              name="export-what"
              checked={what === one}
              onChange={() => setWhat(one)}
              label={words.exportOf[one](one === 'all' ? listed : shown)}
            />
          ))}
        </fieldset>
      )}
      <Choice
        kind="checkbox"
        label={words.hideNames}
        hint={words.hideNamesWhat}
        checked={masked || hidden}
        disabled={hidden}
        onChange={(event) => setMasked(event.target.checked)}
      />
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="fail" />}</div>
      <div className="row row-end">
        <Button onClick={() => onClose(null)}>{words.cancel}</Button>
        <Button kind="main" onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </ModalDialog>
  );
}
