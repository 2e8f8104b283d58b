import { messages } from '../../../shared/messages/window/index.ts';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { act } from '../../state/bridge.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/field.tsx';

/** Another Display Name than the guide's example; every later task then shows it. */
export function DisplayNameForm() {
  return (
    <Disclosure summary={messages.displayName.change}>
      <WhileNamesShow>
        <NameForm />
      </WhileNamesShow>
    </Disclosure>
  );
}

function NameForm() {
  const { setupId, state } = useView();
  const [name, setName] = useTyped('display-name', state.displayName);
  return (
    <form
      className="row"
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await act('guide.displayName', { setupId, displayName: name });
        if (result.ok) forgetTyped('display-name');
      }}
    >
      <Field
        label={messages.displayName.label}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">{messages.displayName.save}</Button>
    </form>
  );
}
