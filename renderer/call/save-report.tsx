import { useEffect, useRef, useState } from 'react';
import { act, ask } from '../bridge.ts';
import { ProblemBanner } from '../check/problem-banner.tsx';
import { announce, useStore, useView } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { callWords } from '../words/call.ts';
import { leaveCall } from './call-actions.ts';
import '../check/check.css';
import './call.css';

/** The report before it is saved: what goes in is the admin's choice, and all of it is shown. */
export function SaveReport() {
  const { setupId } = useView();
  const words = callWords.report;
  const heading = useRef<HTMLHeadingElement>(null);
  const [masked, setMasked] = useState(false);
  const [path, setPath] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState('');
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let current = true;
    setText(null);
    void ask('report.preview', { setupId, masked, path }).then((answer) => {
      // An older choice that is answered late must not be shown, nor saved: main keeps the last one.
      if (!current) return;
      if (answer.ok) setText(answer.value.text);
      else useStore.setState({ problem: answer.problem });
    });
    return () => {
      current = false;
    };
  }, [setupId, masked, path]);

  return (
    <main className="page-alone page-report">
      <div className="step-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p className="step-lead">{words.lead}</p>
      </div>
      <ProblemBanner />
      <div>
        <Choice checked={masked} label={words.masked} hint={words.maskedHint} onSet={setMasked} />
        <Choice checked={path} label={words.path} hint={words.pathHint} onSet={setPath} />
      </div>
      <div className="field">
        <label htmlFor="report-content">{words.content}</label>
        <textarea
          id="report-content"
          className="report-content mono"
          readOnly
          spellCheck={false}
          aria-busy={text === null}
          value={text ?? words.preparing}
        />
      </div>
      <div className="row">
        <Button
          kind="main"
          disabled={text === null}
          onClick={async () => {
            const answer = await act('report.save', { setupId });
            if (!answer.ok || answer.value.name === null) return;
            const said = callWords.saved(answer.value.name);
            setSaved(said);
            announce(said);
          }}
        >
          {words.save}
        </Button>
        <Button kind="text" onClick={leaveCall}>
          {words.back}
        </Button>
      </div>
      {saved !== '' && <p className="saved small quiet">{saved}</p>}
    </main>
  );
}

interface ChoiceProps {
  checked: boolean;
  label: string;
  hint: string;
  onSet: (checked: boolean) => void;
}

function Choice({ checked, label, hint, onSet }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="checkbox"
        checked={checked}
        onChange={(event) => onSet(event.target.checked)}
      />
      <span>
        <span className="choice-label">{label}</span>
        <span className="small quiet">{hint}</span>
      </span>
    </label>
  );
}
