import {
  type AttributeId,
  type AttributeValues,
  attributeIds,
} from '../../../shared/domain/users/attributes.ts';
import { useWindowState } from '../../state/hooks.ts';
import { edit, typedText } from '../../state/store.ts';
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
            value={typed[key(prefix, attribute)] ?? initial[attribute] ?? ''}
            maxLength={300}
            onChange={(event) => edit(key(prefix, attribute), event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The fields' values now; an empty field expects nothing in particular. */
export function readExpected(prefix: string, initial: AttributeValues): AttributeValues {
  const value = (attribute: AttributeId) => {
    const text = (typedText(key(prefix, attribute)) ?? initial[attribute] ?? '').trim();
    return text === '' ? null : text;
  };
  return {
    firstName: value('firstName'),
    lastName: value('lastName'),
    email: value('email'),
    jobTitle: value('jobTitle'),
    department: value('department'),
  };
}

const key = (prefix: string, attribute: AttributeId) => `${prefix}.${attribute}`;
