import { useEffect, useState } from 'react';
import { act, ask } from '../../state/bridge.ts';
import { AlonePage } from '../../common/alone-page.tsx';
import { useStatusLine } from '../../common/status-line.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { reportProblem } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useFocusWhenShown } from '../../ui/focus-when-shown.ts';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { leaveHandover } from '../../state/handover.ts';
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
  const heading = useFocusWhenShown<HTMLHeadingElement>();
  const always = useWindowState((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  // Hidden on screen, they are not shown here either, unless the admin asks for them.
  const hidden = useWindowState((state) => state.hideNames);
  const [masked, setMasked] = useState(always || hidden);
  const [path, setPath] = useState(false);
  const [log, setLog] = useState(false);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [saved, reportSaved] = useStatusLine();
  const choice = `${masked} ${path} ${log}`;
  const ready = prepared?.choice === choice ? prepared : null;
  useEffect(() => {
    let current = true;
    async function prepare() {
      const result = await ask('report.preview', { setupId, masked, path, log });
      // The answer to an older choice can come last and must not be shown.
      if (!current) return;
      if (result.ok) setPrepared({ choice, ...result.value });
      else {
        // What cannot be read is left out again, so that the rest can be saved.
        if (result.problem.code === 'LOG_UNREADABLE') setLog(false);
        reportProblem(result.problem);
      }
    }
    void prepare();
    return () => {
      current = false;
    };
  }, [setupId, masked, path, log, choice]);

  return (
    <AlonePage
      className="page-report"
      heading={messages.heading}
      headingRef={heading}
      lead={messages.lead}
    >
      <div>
        <Choice
          kind="checkbox"
          checked={masked}
          label={messages.masked}
          hint={always ? aboutMessages.maskedHint : messages.maskedHint}
          disabled={always}
          onChange={(event) => setMasked(event.target.checked)}
        />
        <Choice
          kind="checkbox"
          checked={path}
          label={messages.path}
          hint={messages.pathHint}
          onChange={(event) => setPath(event.target.checked)}
        />
        <Choice
          kind="checkbox"
          checked={log}
          label={messages.log}
          hint={messages.logHint}
          onChange={(event) => setLog(event.target.checked)}
        />
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
            reportSaved(handoverMessages.saved(result.value.name));
          }}
        >
          {messages.save}
        </Button>
        <Button kind="text" onClick={leaveHandover}>
          {messages.back}
        </Button>
      </div>
      {saved !== '' && <p className="saved small quiet">{saved}</p>}
    </AlonePage>
  );
}
