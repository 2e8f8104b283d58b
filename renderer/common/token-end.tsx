import { useState } from 'react';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { endStage, daysLeft, tokenEnd, urgentDays } from '../../shared/domain/setup/token-end.ts';
import { today } from '../../shared/messages/window/index.ts';
import {
  timeLeftMessage,
  tokenEndMessage,
  tokenMessages as words,
} from '../../shared/messages/window/token.ts';
import { act, ask } from '../state/bridge.ts';
import { useTyped, useView } from '../state/hooks.ts';
import { forgetTyped } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Field } from '../ui/field.tsx';
import { focusInvalid } from '../ui/focus-invalid.ts';
import { fieldError } from './field-error.ts';
import { useStatusLine } from './status-line.ts';
import { useNow } from './use-now.ts';

/** Until when the token in use is valid, how long that is, and a calendar file that reminds of it. */
export function TokenEndFacts() {
  const { setupId, state } = useView();
  const [status, report] = useStatusLine();
  const end = tokenEnd(state);
  const now = useNow();
  if (end === null) return <p className="small quiet">{words.unknown}</p>;
  const reminds = endStage(end, now) !== 'ended' && daysLeft(end, now) >= urgentDays;
  return (
    <div className="stack-s">
      <p>
        <span className="label">{tokenEndMessage(end, now)}</span>{' '}
        <span className="quiet">{timeLeftMessage(end, now)}</span>
      </p>
      {reminds && (
        <div className="row">
          <Button
            onClick={async () => {
              const result = await act('token.reminder', { setupId });
              if (result.ok && result.value.name !== null) report(words.saved(result.value.name));
            }}
          >
            {words.reminder}
          </Button>
          <p className="small quiet" role="status">
            {status === '' ? words.reminderWhat : status}
          </p>
        </div>
      )}
    </div>
  );
}

/** Where the token does not say when it ends: the day from Wisq's message, typed. */
export function TokenEndForm() {
  const { state } = useView();
  if (state.knownCredentials === null || state.tokenExpiresAt !== null) return null;
  return (
    <Disclosure summary={state.validUntil === null ? words.enter : words.change}>
      <DateForm />
    </Disclosure>
  );
}

const field = 'token-valid-until';

function DateForm() {
  const { setupId, state } = useView();
  const [until, setUntil] = useTyped(field, state.validUntil ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (value: string | null) => {
    const result = await ask('token.validUntil', { setupId, until: value });
    setProblem(result.ok ? null : result.problem);
    if (result.ok) forgetTyped(field);
    else focusInvalid();
  };
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault();
        void send(until);
      }}
    >
      <Field
        label={words.field}
        type="date"
        data-optional=""
        value={until}
        min={today()}
        hint={words.fieldHint}
        error={fieldError(problem)}
        onChange={(event) => setUntil(event.target.value)}
      />
      <div className="row">
        <Button type="submit">{words.save}</Button>
        {state.validUntil !== null && (
          <Button kind="text" onClick={() => void send(null)}>
            {words.forget}
          </Button>
        )}
      </div>
    </form>
  );
}

/** How near the end is, where it is near enough to be said everywhere; null: it is not, or not known. */
export function nearEnd(end: ReturnType<typeof tokenEnd>, now: Date) {
  if (end === null) return null;
  const stage = endStage(end, now);
  return stage === 'far' ? null : { end, stage, urgent: stage !== 'near' };
}
