import { act } from '../../state/bridge.ts';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { useTyped, useView } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Another Display Name than the guide's example; every later task then shows it. */
export function DisplayNameForm() {
  return (
    <details>
      <summary>
        <ChevronDownIcon />
        {messages.displayName.change}
      </summary>
      <WhileNamesShow>
        <NameForm />
      </WhileNamesShow>
    </details>
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
