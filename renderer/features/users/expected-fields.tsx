import { type AttributeValues, attributeIds } from '../../../shared/domain/users/attributes.ts';
import { useWindowState } from '../../state/hooks.ts';
import { expectedField } from '../../state/expected.ts';
import { edit } from '../../state/store.ts';
import { Field } from '../../ui/field.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { personMessages } from '../../../shared/messages/window/person.ts';

interface ExpectedFieldsProps {
  prefix: string;
  initial: AttributeValues;
  /** What OneLogin holds: it stands where nothing is typed; null: it was not read. */
  held?: AttributeValues | null;
}

/** What the admin expects to arrive, one optional field for each of the five attributes. */
export function ExpectedFields({ prefix, initial, held = null }: ExpectedFieldsProps) {
  const typed = useWindowState((state) => state.typed);
  return (
    <fieldset className="stack-s">
      <legend className="field-label">{messages.users.expect}</legend>
      <p className="small quiet">
        {held === null ? messages.users.expectHint : personMessages.fromOneLogin}
      </p>
      <div className="fields">
        {attributeIds.map((attribute) => (
          <Field
            key={attribute}
            label={messages.users.attributes[attribute]}
            value={typed[expectedField(prefix, attribute)] ?? initial[attribute] ?? ''}
            placeholder={held?.[attribute] ?? undefined}
            maxLength={300}
            onChange={(event) => edit(expectedField(prefix, attribute), event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
