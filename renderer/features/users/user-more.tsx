import { userLabel } from '../../../shared/domain/users/label.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';

interface UserMoreProps {
  user: TestUser;
  onOpen: (form: 'edit' | 'confirm') => void;
  onRemoved: () => void;
}

/** What else can be done with a test user; it lies over the page, so that nothing moves. */
export function UserMore({ user, onOpen, onRemoved }: UserMoreProps) {
  const setupId = useSetup((view) => view.setupId);
  const hidden = useSetup((view) => view.namesHidden);
  const watched = useSetup((view) => view.watching.some((one) => one.userId === user.userId));
  const { userId } = user;
  const name = userLabel(user);
  return (
    <MoreMenu label={messages.users.more(name)}>
      {(item) => (
        <>
          {!hidden && item(messages.users.edit, () => onOpen('edit'))}
          {user.confirmation === null && item(messages.users.confirm, () => onOpen('confirm'))}
          {watched &&
            item(
              messages.users.watch.stop,
              () => void act('users.stopWatching', { setupId, userId }),
            )}
          <ConfirmButton
            kind="plain"
            label={messages.users.remove}
            title={messages.users.removeAsk(name)}
            text={messages.users.removeWhat}
            yes={messages.users.remove}
            no={messages.users.keep}
            onConfirm={async () => {
              const result = await act('users.remove', { setupId, userId });
              if (!result.ok) return;
              announce(messages.users.removed(name));
              onRemoved();
            }}
          />
        </>
      )}
    </MoreMenu>
  );
}
