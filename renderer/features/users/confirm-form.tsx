import { useId, useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { ConfirmationChannel, TestUser } from '../../../shared/domain/users/test-user.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ask } from '../../state/bridge.ts';
import { useSetup, useTyped } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { messages, today } from '../../../shared/messages/window/index.ts';

/** How Wisq's confirmation can come when no file brings it. */
type SpokenChannel = Exclude<ConfirmationChannel, 'file'>;
const channels: readonly SpokenChannel[] = ['call', 'mail', 'chat', 'other'];

/** The list's value as one of its choices. */
function knownChannel(value: string): SpokenChannel {
  return channels.find((channel) => channel === value) ?? 'other';
}

/** Records who at Wisq confirmed a test user, when and how. */
export function ConfirmForm({ user, onDone }: { user: TestUser; onDone: () => void }) {
  const setupId = useSetup((view) => view.setupId);
  const prefix = `confirm.${user.userId}`;
  const id = useId();
  const [by, setBy] = useTyped(`${prefix}.by`);
  const [on, setOn] = useTyped(`${prefix}.on`, today());
  const [channel, setChannel] = useTyped(`${prefix}.channel`, 'call');
  const [note, setNote] = useTyped(`${prefix}.note`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const incomplete = problem?.code === 'CONFIRMATION_INCOMPLETE';
  return (
    <form
      className="stack"
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await ask('users.confirm', {
          setupId,
          userId: user.userId,
          by,
          on,
          channel: knownChannel(channel),
          note,
        });
        setProblem(result.ok ? null : result.problem);
        if (!result.ok) {
          focusInvalid();
          return;
        }
        forgetTyped(prefix);
        onDone();
      }}
    >
      <h3>{messages.users.confirmHeading(userLabel(user))}</h3>
      {!userProgress(user).complete && (
        <p className="notice notice-note small">{messages.users.confirmUnseen}</p>
      )}
      <div className="fields">
        <Field
          label={messages.users.by}
          value={by}
          maxLength={200}
          error={incomplete && by.trim() === '' ? messages.users.byMissing : null}
          onChange={(event) => setBy(event.target.value)}
        />
        <Field
          label={messages.users.on}
          type="date"
          value={on}
          max={today()}
          onChange={(event) => setOn(event.target.value)}
        />
        <div className="field">
          <label htmlFor={`${id}-channel`}>{messages.users.channel}</label>
          <select
            id={`${id}-channel`}
            value={channel}
            onChange={(event) => setChannel(event.target.value)}
          >
            {channels.map((value) => (
              <option key={value} value={value}>
                {messages.users.channels[value]}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={messages.users.note}
          optional
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="fail" />}</div>
      <div className="row">
        <Button type="submit" kind="main">
          {messages.users.confirmSave}
        </Button>
        <Button kind="text" onClick={onDone}>
          {messages.users.cancel}
        </Button>
      </div>
    </form>
  );
}
