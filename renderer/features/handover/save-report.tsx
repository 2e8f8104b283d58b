import { useEffect, useRef, useState } from 'react';
import { act, ask } from '../../state/bridge.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { useView, useWindowState } from '../../state/hooks.ts';
import { announce, reportProblem } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { leaveHandover } from '../../state/handover.ts';
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
  const messages = handoverMessages.report;
  const heading = useRef<HTMLHeadingElement>(null);
  const always = useWindowState((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  // Hidden on screen, they are not shown here either, unless the admin asks for them.
  const hidden = useWindowState((state) => state.hideNames);
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
      const result = await ask('report.preview', { setupId, masked, path });
      // An older choice that is answered late must not be shown.
      if (!current) return;
      if (result.ok) setPrepared({ choice, ...result.value });
      else reportProblem(result.problem);
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
          {messages.heading}
        </h1>
        <p className="step-lead">{messages.lead}</p>
      </div>
      <ProblemBanner />
      <div>
        <Choice
          checked={masked}
          label={messages.masked}
          hint={always ? aboutMessages.maskedHint : messages.maskedHint}
          disabled={always}
          onSet={setMasked}
        />
        <Choice checked={path} label={messages.path} hint={messages.pathHint} onSet={setPath} />
      </div>
      <div className="field">
        <label htmlFor="report-content">{messages.content}</label>
        <textarea
          id="report-content"
          className="report-content mono"
          readOnly
          spellCheck={false}
          aria-busy={ready === null}
          value={ready?.text ?? messages.preparing}
        />
      </div>
      <div className="row">
        <Button
          kind="main"
          disabled={ready === null}
          onClick={async () => {
            if (ready === null) return;
            const { previewId } = ready;
            const result = await act('report.save', { setupId, previewId });
            if (!result.ok || result.value.name === null) return;
            const status = handoverMessages.saved(result.value.name);
            setSaved(status);
            announce(status);
          }}
        >
          {messages.save}
        </Button>
        <Button kind="text" onClick={leaveHandover}>
          {messages.back}
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
