import { type AttributeValues, attributeIds } from '../../../shared/domain/users/attributes.ts';
import { useWindowState } from '../../state/hooks.ts';
import { expectedField } from '../../state/expected.ts';
import { edit } from '../../state/store.ts';
import { Field } from '../../ui/field.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** What the admin expects to arrive, one optional field for each of the five attributes. */
export function ExpectedFields({ prefix, initial }: { prefix: string; initial: AttributeValues }) {
  const typed = useWindowState((state) => state.typed);
  return (
    <fieldset className="stack-s">
      <legend className="field-label">{messages.users.expect}</legend>
      <p className="small quiet">{messages.users.expectHint}</p>
      <div className="fields">
        {attributeIds.map((attribute) => (
          <Field
            key={attribute}
            label={messages.users.attributes[attribute]}
            value={typed[expectedField(prefix, attribute)] ?? initial[attribute] ?? ''}
            maxLength={300}
            onChange={(event) => edit(expectedField(prefix, attribute), event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
