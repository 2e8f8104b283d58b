import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/codes.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { fieldError } from '../../common/field-error.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ask } from '../../state/bridge.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { ExpectedFields, readExpected } from './expected-fields.tsx';

const prefix = 'new-user';

/** Names a test user and, if the admin likes, what should arrive. */
export function AddUser({ onDone, canCancel }: { onDone: () => void; canCancel: boolean }) {
  const { setupId } = useView();
  const [userName, setUserName] = useTyped(`${prefix}.userName`);
  const [problem, setProblem] = useState<Problem | null>(null);
  // A token that was typed into one of the other fields is told below them.
  const elsewhere = problem?.code === 'TOKEN_IN_FIELD' && problem.params['field'] !== 'userName';
  return (
    <form
      className="panel"
      onSubmit={async (event) => {
        event.preventDefault();
        const expected = readExpected(prefix, noValues);
        const result = await ask('users.add', { setupId, userName, expected });
        setProblem(result.ok ? null : result.problem);
        if (!result.ok) return;
        forgetTyped(prefix);
        onDone();
      }}
    >
      <div className="panel-row stack">
        <h3>{messages.users.add}</h3>
        <Field
          label={messages.users.userName}
          hint={messages.users.userNameHint}
          value={userName}
          error={elsewhere ? null : fieldError(problem)}
          onChange={(event) => setUserName(event.target.value)}
        />
        <ExpectedFields prefix={prefix} initial={noValues} />
        <div role="alert">{elsewhere && <ProblemView problem={problem} tone="fail" />}</div>
        <div className="row">
          <Button type="submit" kind="main">
            {messages.users.save}
          </Button>
          {canCancel && (
            <Button kind="text" onClick={onDone}>
              {messages.users.cancel}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
