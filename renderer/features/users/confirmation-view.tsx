import { useState } from 'react';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { Signed } from '../../common/signed.tsx';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Mark } from '../../ui/mark.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';

/** Wisq's confirmation of a test user: recorded, shown with who and when, and withdrawable. */
export function ConfirmationView({ user }: { user: TestUser }) {
  const { confirmation } = user;
  if (confirmation === null) return null;
  const { complete } = userProgress(user);
  return (
    <div className="panel-row confirmation">
      <Mark kind="confirmed" />
      <div>
        <p className="label">{messages.users.chip.confirmed}</p>
        <p className="small quiet">
          {messages.users.confirmedHow(confirmation.on, confirmation.channel)}
        </p>
        <Signed by={confirmation.by} note={confirmation.note} />
        {confirmation.against !== null && (
          <p className="small quiet">
            {handoverMessages.against.declined(confirmation.against.on)}
            <Signed by={confirmation.against.by} />
          </p>
        )}
        {!complete && <p className="small quiet">{messages.users.confirmedUnseen}</p>}
      </div>
      <Withdraw user={user} />
    </div>
  );
}

function Withdraw({ user }: { user: TestUser }) {
  const setupId = useSetup((view) => view.setupId);
  const [note, setNote] = useState('');
  return (
    <ConfirmButton
      label={messages.users.withdraw}
      title={messages.users.withdrawAsk(userLabel(user))}
      text={messages.users.withdrawWhat}
      yes={messages.users.withdraw}
      no={messages.users.keep}
      onConfirm={async () => {
        await act('users.withdrawConfirmation', { setupId, userId: user.userId, note });
      }}
    >
      <Field
        label={messages.users.withdrawReason}
        optional
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.target.value)}
      />
    </ConfirmButton>
  );
}
