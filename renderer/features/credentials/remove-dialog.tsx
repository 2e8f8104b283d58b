import { act } from '../../state/bridge.ts';
import { useView } from '../../state/store.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { words } from '../../../shared/messages/window/index.ts';

/** Asks before address and token are removed from this computer, and says what that stops. */
export function RemoveDialog({ onClose }: { onClose: () => void }) {
  const { setupId } = useView();
  return (
    <ConfirmDialog
      title={words.credentials.removeAsk}
      text={words.credentials.removeWhat}
      yes={words.credentials.remove}
      no={words.credentials.keep}
      onClose={async (agreed) => {
        onClose();
        if (agreed) await act('credentials.remove', { setupId });
      }}
    />
  );
}
