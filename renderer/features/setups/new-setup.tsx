import { setupsMessages } from '../../../shared/messages/window/setups.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { act } from '../../state/bridge.ts';
import { openFile } from '../../state/handover.ts';
import { useWindowState } from '../../state/hooks.ts';
import { navigate, refreshSetups, showSetup } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { About } from './about.tsx';
import { KeptHere } from './kept-here.tsx';

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
      <h1>{setupsMessages.newHeading}</h1>
      <p className="step-lead">{setupsMessages.newLead}</p>
      <ProblemBanner />
      <div className="row">
        <Button kind="main" onClick={() => void create()}>
          {setupsMessages.create}
        </Button>
        <Button onClick={() => void openFile()}>{setupsMessages.openReport}</Button>
        {some && (
          <Button kind="text" onClick={() => navigate('list')}>
            {setupsMessages.cancel}
          </Button>
        )}
      </div>
      <KeptHere />
      <About />
    </main>
  );
}
