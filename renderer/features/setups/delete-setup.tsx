import { useSetup } from '../../state/hooks.ts';
import { leaveDeletedSetup } from '../../state/navigation.ts';
import { announce, forgetTyped } from '../../state/store.ts';
import { act } from '../../state/bridge.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Deletes a setup from this computer, after a dialog that says what goes and what stays. */
export function DeleteSetup() {
  const setupId = useSetup((view) => view.setupId);
  const name = useSetup((view) => view.state.name);
  const { remove } = messages.setups;
  return (
    <ConfirmButton
      label={remove.button}
      title={remove.ask(name)}
      text={remove.what}
      yes={remove.yes}
      no={remove.no}
      onConfirm={() => deleteSetup(setupId, name)}
    >
      <div className="stack-s small">
        <Things title={remove.goesTitle} things={remove.goes} />
        <Things title={remove.staysTitle} things={remove.stays} />
      </div>
    </ConfirmButton>
  );
}

function Things({ title, things }: { title: string; things: readonly string[] }) {
  return (
    <div>
      <p className="label">{title}</p>
      <ul className="open-list">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}

async function deleteSetup(setupId: string, name: string): Promise<void> {
  const result = await act('setups.delete', { setupId });
  if (!result.ok) return;
  forgetTyped('');
  await leaveDeletedSetup();
  announce(messages.setups.remove.done(name));
}
