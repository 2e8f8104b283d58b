import { messages } from '../../../shared/messages/window/index.ts';
import { Field } from '../../ui/field.tsx';
import type { Agreement } from './use-agreement.ts';

/** With whom, who, and from when. Enter records it. */
export function AgreementFields({
  agreement,
  disabled,
}: {
  agreement: Agreement;
  disabled: boolean;
}) {
  const { lead, setLead, who, setWho, tried, record } = agreement;
  const missing = (value: string) =>
    tried && value.trim() === '' ? messages.rollout.missing : null;
  return (
    <form
      className="stack agreement"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled) record();
      }}
    >
      <Field
        label={messages.rollout.with}
        name="agreed-with"
        value={lead}
        maxLength={200}
        disabled={disabled}
        error={missing(lead)}
        onChange={(event) => setLead(event.target.value)}
      />
      <Field
        label={messages.rollout.whoAndWhen}
        name="agreed-who"
        value={who}
        maxLength={2000}
        disabled={disabled}
        error={missing(who)}
        onChange={(event) => setWho(event.target.value)}
      />
      <div>
        <h2 className="item-title">{messages.rollout.after}</h2>
        <p className="quiet">{messages.rollout.afterWhat}</p>
      </div>
      <input type="submit" hidden />
    </form>
  );
}
