import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/codes.ts';
import { ask } from '../../state/bridge.ts';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { forgetTyped, useTyped, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { messages, problemMessage } from '../../../shared/messages/window/index.ts';

/** The admin's own OneLogin address: optional, and checked before any link is built from it. */
export function OneLoginAddress() {
  return (
    <WhileNamesShow>
      <AddressForm />
    </WhileNamesShow>
  );
}

function AddressForm() {
  const { setupId, state } = useView();
  const [host, setHost] = useTyped('onelogin-host', state.oneLoginHost ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const error =
    problem === null ? null : `${problemMessage(problem).what} ${problemMessage(problem).next}`;
  return (
    <form
      className="stack-s"
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await ask('setups.oneLoginHost', { setupId, host });
        setProblem(result.ok ? null : result.problem);
        if (result.ok) forgetTyped('onelogin-host');
      }}
    >
      <Field
        label={messages.oneLogin.label}
        optional
        hint={
          state.oneLoginHost === null
            ? messages.oneLogin.hint
            : `${messages.oneLogin.saved} ${state.oneLoginHost}.`
        }
        placeholder={messages.oneLogin.placeholder}
        value={host}
        error={error}
        onChange={(event) => setHost(event.target.value)}
      />
      <div>
        <Button type="submit">{messages.oneLogin.save}</Button>
      </div>
    </form>
  );
}
