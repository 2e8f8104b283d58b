import { useEffect, useRef, useState } from 'react';
import { act, ask } from '../../state/bridge.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { announce, useStore, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { aboutWords } from '../../../shared/messages/window/about.ts';
import { callWords } from '../../../shared/messages/window/handover.ts';
import { leaveCall } from '../../state/handover.ts';
import '../check/check.css';
import './handover.css';

interface Prepared {
  readonly choice: string;
  readonly previewId: string;
  readonly text: string;
}

/** The report before it is saved: what goes in is the admin's choice, and all of it is shown. */
export function SaveReport() {
  const { setupId } = useView();
  const words = callWords.report;
  const heading = useRef<HTMLHeadingElement>(null);
  const always = useStore((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  // Hidden on screen, they are not shown here either, unless the admin asks for them.
  const hidden = useStore((state) => state.hideNames);
  const [masked, setMasked] = useState(always || hidden);
  const [path, setPath] = useState(false);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [saved, setSaved] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const choice = `${masked} ${path}`;
  const ready = prepared?.choice === choice ? prepared : null;
  useEffect(() => {
    let current = true;
    async function prepare() {
      const answer = await ask('report.preview', { setupId, masked, path });
      // An older choice that is answered late must not be shown.
      if (!current) return;
      if (answer.ok) setPrepared({ choice, ...answer.value });
      else useStore.setState({ problem: answer.problem });
    }
    void prepare();
    return () => {
      current = false;
    };
  }, [setupId, masked, path, choice]);

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
        <Choice
          checked={masked}
          label={words.masked}
          hint={always ? aboutWords.maskedHint : words.maskedHint}
          disabled={always}
          onSet={setMasked}
        />
        <Choice checked={path} label={words.path} hint={words.pathHint} onSet={setPath} />
      </div>
      <div className="field">
        <label htmlFor="report-content">{words.content}</label>
        <textarea
          id="report-content"
          className="report-content mono"
          readOnly
          spellCheck={false}
          aria-busy={ready === null}
          value={ready?.text ?? words.preparing}
        />
      </div>
      <div className="row">
        <Button
          kind="main"
          disabled={ready === null}
          onClick={async () => {
            if (ready === null) return;
            const { previewId } = ready;
            const answer = await act('report.save', { setupId, previewId });
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
  disabled?: boolean;
  onSet: (checked: boolean) => void;
}

function Choice({ checked, label, hint, disabled = false, onSet }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onSet(event.target.checked)}
      />
      <span>
        <span className="choice-label">{label}</span>
        <span className="small quiet">{hint}</span>
      </span>
    </label>
  );
}
