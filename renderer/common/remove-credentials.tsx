import { messages } from '../../shared/messages/window/index.ts';
import { act } from '../state/bridge.ts';
import { useSetup } from '../state/hooks.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';

/** Removes address and token from this computer, after a dialog that says what that stops. */
export function RemoveCredentials({ kind, label }: { kind: 'plain' | 'text'; label: string }) {
  const setupId = useSetup((view) => view.setupId);
  return (
    <ConfirmButton
      kind={kind}
      label={label}
      title={messages.credentials.removeAsk}
      text={messages.credentials.removeWhat}
      yes={messages.credentials.remove}
      no={messages.credentials.keep}
      onConfirm={async () => {
        await act('credentials.remove', { setupId });
      }}
    />
  );
}
