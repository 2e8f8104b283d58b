import {
  type AttributeId,
  type AttributeValues,
  attributeIds,
} from '../../../shared/domain/users/attributes.ts';
import { useStore } from '../../state/store.ts';
import { Field } from '../../ui/field.tsx';
import { words } from '../../../shared/messages/window/index.ts';

/** What the admin expects to arrive, one optional field for each of the five attributes. */
export function ExpectedFields({ prefix, initial }: { prefix: string; initial: AttributeValues }) {
  const typed = useStore((state) => state.typed);
  return (
    <fieldset className="stack-s">
      <legend className="field-label">{words.users.expect}</legend>
      <p className="small quiet">{words.users.expectHint}</p>
      <div className="fields">
        {attributeIds.map((attribute) => (
          <Field
            key={attribute}
            label={words.users.attributes[attribute]}
            value={typed[key(prefix, attribute)] ?? initial[attribute] ?? ''}
            maxLength={300}
            onChange={(event) => setTyped(key(prefix, attribute), event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The fields' values now; an empty field expects nothing in particular. */
export function readExpected(prefix: string, initial: AttributeValues): AttributeValues {
  const { typed } = useStore.getState();
  const value = (attribute: AttributeId) => {
    const text = (typed[key(prefix, attribute)] ?? initial[attribute] ?? '').trim();
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

function setTyped(name: string, value: string): void {
  useStore.setState((state) => ({ typed: { ...state.typed, [name]: value } }));
}
