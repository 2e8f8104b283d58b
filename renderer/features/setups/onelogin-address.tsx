import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/codes.ts';
import { problemWords } from '../../../shared/messages/problems.ts';
import { ask } from '../../state/bridge.ts';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { forgetTyped, useTyped, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { words } from '../../../shared/messages/window/index.ts';

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
    problem === null ? null : `${problemWords(problem).what} ${problemWords(problem).next}`;
  return (
    <form
      className="stack-s"
      onSubmit={async (event) => {
        event.preventDefault();
        const answer = await ask('setups.oneLoginHost', { setupId, host });
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) forgetTyped('onelogin-host');
      }}
    >
      <Field
        label={words.oneLogin.label}
        optional
        hint={
          state.oneLoginHost === null
            ? words.oneLogin.hint
            : `${words.oneLogin.saved} ${state.oneLoginHost}.`
        }
        placeholder={words.oneLogin.placeholder}
        value={host}
        error={error}
        onChange={(event) => setHost(event.target.value)}
      />
      <div>
        <Button type="submit">{words.oneLogin.save}</Button>
      </div>
    </form>
  );
}
