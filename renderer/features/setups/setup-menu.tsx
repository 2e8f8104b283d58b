import { useState } from 'react';
import { hideNames, refreshSetups } from '../../state/actions.ts';
import { act } from '../../state/bridge.ts';
import { openFile, showCall } from '../../state/handover.ts';
import { OneLoginAddress } from './onelogin-address.tsx';
import { forgetTyped, useStore, useTyped, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ChevronDownIcon, DockIcon } from '../../ui/icons.tsx';
import { callWords } from '../../../shared/messages/window/handover.ts';
import { words } from '../../../shared/messages/window/index.ts';
import { About } from './about.tsx';
import { DeleteSetup } from './delete-setup.tsx';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import './setups.css';

/** The head of the rail: which set-up this is, and what can be done with it as a whole. */
export function SetupMenu() {
  const { setupId, state, namesHidden } = useView();
  const docked = useStore((store) => store.docked);
  const [open, setOpen] = useState(false);
  return (
    <div className="rail-head">
      <button
        type="button"
        className="setup-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className="setup-name">{state.name}</span>
          {state.oneLoginHost !== null && <span className="small quiet">{state.oneLoginHost}</span>}
        </span>
        <ChevronDownIcon />
      </button>
      {open && (
        <div className="setup-menu stack">
          <WhileNamesShow>
            <RenameForm />
            <OneLoginAddress />
          </WhileNamesShow>
          <div className="stack-s">
            <Button onClick={() => void dock(!docked)}>
              <DockIcon />
              {docked ? words.app.undock : words.app.dock}
            </Button>
            <Button aria-pressed={namesHidden} onClick={() => void hideNames(!namesHidden)}>
              {words.names.hide}
            </Button>
            <Button onClick={() => void showCall(setupId)}>{callWords.show}</Button>
            <Button onClick={() => useStore.setState({ page: 'save-report', problem: null })}>
              {callWords.report.button}
            </Button>
            <Button onClick={() => void openFile()}>{callWords.open}</Button>
            <Button onClick={() => void showAll()}>{words.setups.all}</Button>
            <DeleteSetup />
          </div>
          <About />
        </div>
      )}
    </div>
  );
}

async function dock(on: boolean): Promise<void> {
  const answer = on
    ? await act('app.dock', { side: 'right', onTop: true })
    : await act('app.undock', undefined);
  if (answer.ok) useStore.setState({ docked: on });
}

async function showAll(): Promise<void> {
  await refreshSetups();
  useStore.setState({ page: 'list' });
}

function RenameForm() {
  const { setupId, state } = useView();
  const [name, setName] = useTyped('rename', state.name);
  return (
    <form
      className="stack-s"
      onSubmit={async (event) => {
        event.preventDefault();
        const answer = await act('setups.rename', { setupId, name });
        if (answer.ok) forgetTyped('rename');
      }}
    >
      <Field
        label={words.setups.name}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="submit">{words.setups.renameSave}</Button>
      </div>
    </form>
  );
}
