import { type FormEvent, useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { act, ask } from '../../state/bridge.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { ProblemView } from '../../common/problem-view.tsx';

const labels = messages.proxy;

interface ProxySignInProps {
  /** The proxy as the problem names it, `host:port`. */
  proxy: string;
  /** Tests again after the sign-in was taken. */
  onDone: () => void;
}

/** Name and password for a proxy. The password leaves its field once, for main, and is not kept here. */
export function ProxySignIn({ proxy, onDone }: ProxySignInProps) {
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const user = text(fields, 'user').trim();
    const password = text(fields, 'password');
    setMissing(user === '' || password === '');
    if (user === '' || password === '') return;
    const remember = fields.has('remember');
    form.reset();
    const result = await ask('proxy.signIn', { proxy, user, password, remember });
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onDone();
  }

  return (
    <form className="proxy-sign-in stack-s" onSubmit={(event) => void send(event)}>
      <h3 className="label">{labels.heading(proxy)}</h3>
      <Field label={labels.user} name="user" error={missing ? labels.missing : null} />
      <Field label={labels.password} name="password" type="password" hint={labels.passwordHint} />
      <Choice
        kind="checkbox"
        name="remember"
        label={<span className="small">{labels.remember}</span>}
      />
      {problem !== null && (
        <div role="alert">
          <ProblemView problem={problem} tone="fail" />
        </div>
      )}
      <div>
        <Button type="submit">{labels.send}</Button>
      </div>
    </form>
  );
}

/** Removes a sign-in from memory and from the keychain. */
export function ProxyForget({ proxy }: { proxy: string }) {
  async function forget() {
    const result = await act('proxy.forget', { proxy });
    if (result.ok) announce(labels.forgotten);
  }
  return (
    <div>
      <Button kind="text" onClick={() => void forget()}>
        {labels.forget}
      </Button>
    </div>
  );
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
