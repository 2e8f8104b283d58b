import { useRef } from 'react';
import { useTyped } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/field.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import type { TypedCredentials } from '../../state/credentials.ts';

/**
 * The two values one by one. The token's field is never bound to state: what is typed goes to main
 * once and the field is emptied in the same moment. In: gives them to main; out: whether it took them.
 */
export function CredentialsByHand({
  onEnter,
  urlHint,
}: {
  onEnter: (typed: TypedCredentials) => Promise<boolean>;
  urlHint?: string;
}) {
  const [url, setUrl] = useTyped('credentials-url');
  const token = useRef<HTMLInputElement>(null);
  return (
    <Disclosure summary={messages.credentials.byHand}>
      <form
        className="stack by-hand"
        onSubmit={async (event) => {
          event.preventDefault();
          const typed = token.current?.value ?? '';
          if (token.current !== null) token.current.value = '';
          const taken = await onEnter({
            ...(url === '' ? {} : { url }),
            ...(typed === '' ? {} : { token: typed }),
          });
          if (taken) forgetTyped('credentials-url');
        }}
      >
        <Field
          label={messages.credentials.url}
          {...(urlHint !== undefined && { hint: urlHint })}
          name="url"
          inputMode="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <div className="field">
          <label htmlFor="token-field">{messages.credentials.token}</label>
          <input
            id="token-field"
            ref={token}
            name="token"
            type="password"
            autoComplete="off"
            aria-describedby="token-hint"
          />
          <p id="token-hint" className="small quiet">
            {messages.credentials.tokenHint}
          </p>
        </div>
        <div>
          <Button type="submit">{messages.credentials.checkValues}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
