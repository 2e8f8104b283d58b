import { userOf } from '../../../shared/domain/onelogin/reading.ts';
import { lookAt } from '../../../shared/domain/setup/onelogin-side.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { readExpected } from '../../state/expected.ts';
import { ExpectedFields } from './expected-fields.tsx';

/** Changes what should arrive; the newest lookup is compared again at once. */
export function UserEdit({ user, onDone }: { user: TestUser; onDone: () => void }) {
  const setupId = useSetup((view) => view.setupId);
  const prefix = `expect.${user.userId}`;
  const look = useSetup(({ state }) => lookAt(state.oneLogin, user.userId));
  const held = look === null ? null : (userOf(look)?.values ?? null);
  return (
    <form
      className="stack"
      onSubmit={async (event) => {
        event.preventDefault();
        const expected = readExpected(prefix, user.expected);
        const result = await act('users.expect', { setupId, userId: user.userId, expected });
        if (!result.ok) return;
        forgetTyped(prefix);
        onDone();
      }}
    >
      <ExpectedFields prefix={prefix} initial={user.expected} held={held} />
      <div className="row">
        <Button type="submit">{messages.users.saveExpected}</Button>
        <Button
          kind="text"
          onClick={() => {
            forgetTyped(prefix);
            onDone();
          }}
        >
          {messages.users.cancel}
        </Button>
      </div>
    </form>
  );
}
