import { messages } from '../../../shared/messages/window/index.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { act } from '../../state/bridge.ts';
import { openFile } from '../../state/handover.ts';
import { useWindowState } from '../../state/hooks.ts';
import { navigate, refreshSetups, showSetup } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { About } from './about.tsx';

/** The first screen: set up, or open what an admin sent. */
export function NewSetup() {
  const some = useWindowState((state) => state.setups.length > 0);
  async function create() {
    const made = await act('setups.create', {});
    if (!made.ok) return;
    await refreshSetups();
    const view = await act('setups.open', { setupId: made.value.setupId });
    if (view.ok) showSetup(view.value);
  }
  return (
    <main className="page-first">
      <h1>{messages.setups.newHeading}</h1>
      <p className="step-lead">{messages.setups.newLead}</p>
      <ProblemBanner />
      <div className="row">
        <Button kind="main" onClick={() => void create()}>
          {messages.setups.create}
        </Button>
        <Button onClick={() => void openFile()}>{handoverMessages.openReport}</Button>
        {some && (
          <Button kind="text" onClick={() => navigate('list')}>
            {messages.setups.cancel}
          </Button>
        )}
      </div>
      <p className="small quiet local">
        <LockIcon />
        {messages.setups.local}
      </p>
      <About />
    </main>
  );
}
