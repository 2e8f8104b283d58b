import { useId, useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { exportJournalMessages as words } from '../../../shared/messages/window/export-journal.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ask } from '../../state/bridge.ts';
import { useSetup, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

const formats = ['csv', 'jsonl'] as const;

/** A button that asks in which form the setup's journal is saved, and whether with names. */
export function ExportJournal() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.button}</Button>
      {open && <ExportJournalDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportJournalDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const setupId = useSetup((view) => view.setupId);
  const always = useWindowState((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  // Then main saves no name, whatever is chosen here.
  const hidden = useWindowState((state) => state.hideNames) || always;
  const [as, setAs] = useState<(typeof formats)[number]>('csv');
  const [masked, setMasked] = useState(false);
  const [saved, setSaved] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  async function save() {
    const result = await ask('journal.export', { setupId, as, masked: masked || hidden });
    setProblem(result.ok ? null : result.problem);
    // Where no place was chosen, nothing was saved and the question stays.
    setSaved(result.ok && result.value.name !== null ? words.saved(result.value.name) : '');
  }
  return (
    <ModalDialog labelledBy={id} onCancel={onClose}>
      <div className="stack-s">
        <h2 id={id}>{words.title}</h2>
        <p className="quiet">{words.what}</p>
      </div>
      <fieldset>
        <legend className="label">{words.as}</legend>
        {formats.map((one) => (
          <Choice
            key={one}
            kind="radio"
            name="journal-as"
            checked={as === one}
            onChange={() => setAs(one)}
            label={one === 'csv' ? words.csv : words.jsonl}
            hint={one === 'csv' ? words.csvWhat : words.jsonlWhat}
          />
        ))}
      </fieldset>
      <Choice
        kind="checkbox"
        label={words.masked}
        hint={always ? aboutMessages.maskedHint : words.maskedWhat}
        checked={masked || hidden}
        disabled={hidden}
        onChange={(event) => setMasked(event.target.checked)}
      />
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="fail" />}</div>
      <p role="status" className="saved small quiet">
        {saved}
      </p>
      <div className="row row-end">
        <Button onClick={onClose}>{words.close}</Button>
        <Button kind="main" onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </ModalDialog>
  );
}
