import { useCallback, useRef, useState } from 'react';
import { useTyped, useView } from '../../state/hooks.ts';
import { showApiCredential, showSaveReport } from '../../state/navigation.ts';
import { forgetTyped } from '../../state/store.ts';
import { act } from '../../state/bridge.ts';
import { openFile, showHandover } from '../../state/handover.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { useDismiss } from '../../ui/use-dismiss.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { oneLoginRow } from '../../../shared/messages/window/onelogin-row.ts';
import { ExportJournal } from './export-journal.tsx';
import { About } from './about.tsx';
import { DeleteSetup } from './delete-setup.tsx';
import { HideNamesButton, WhileNamesShow } from '../../common/hidden-names.tsx';
import './setups.css';

/** The head of the rail: which setup this is, and what can be done with it as a whole. */
export function SetupMenu() {
  const { setupId, state, namesHidden } = useView();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismiss(box, open, close);
  return (
    <div className="rail-head" ref={box}>
      <button
        type="button"
        className="setup-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className="setup-name">
            <Foreign text={state.name} />
          </span>
          {state.oneLoginHost !== null && (
            <span className="small quiet">
              <Foreign text={state.oneLoginHost} />
            </span>
          )}
        </span>
        <ChevronDownIcon />
      </button>
      {open && (
        <div className="setup-menu stack">
          <WhileNamesShow>
            <RenameForm />
          </WhileNamesShow>
          <div className="stack-s">
            <HideNamesButton hidden={namesHidden} onDone={close} />
            <Button onClick={() => void showHandover(setupId)}>{handoverMessages.show}</Button>
            <Button onClick={showSaveReport}>{handoverMessages.report.button}</Button>
            <Button onClick={() => void openFile()}>{handoverMessages.open}</Button>
            <ExportJournal />
            <Button onClick={showApiCredential}>{oneLoginRow.menu}</Button>
            <DeleteSetup />
          </div>
          <About />
        </div>
      )}
    </div>
  );
}

function RenameForm() {
  const { setupId, state } = useView();
  const [name, setName] = useTyped('rename', state.name);
  return (
    <form
      className="stack-s"
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await act('setups.rename', { setupId, name });
        if (result.ok) forgetTyped('rename');
      }}
    >
      <Field
        label={messages.setups.name}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="submit">{messages.setups.renameSave}</Button>
      </div>
    </form>
  );
}
