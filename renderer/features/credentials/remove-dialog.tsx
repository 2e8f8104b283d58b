import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Asks before address and token are removed from this computer, and says what that stops. */
export function RemoveDialog({ onClose }: { onClose: () => void }) {
  const { setupId } = useView();
  return (
    <ConfirmDialog
      title={messages.credentials.removeAsk}
      text={messages.credentials.removeWhat}
      yes={messages.credentials.remove}
      no={messages.credentials.keep}
      onClose={async (agreed) => {
        onClose();
        if (agreed) await act('credentials.remove', { setupId });
      }}
    />
  );
}
