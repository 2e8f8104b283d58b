import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { foreign } from '../../../shared/domain/text/foreign.ts';
import { type SavedAnswer, saveAnswers, strategistField } from '../../state/answers.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { useSome } from '../../common/use-some.tsx';
import { useTyped, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { useFocusWhenShown } from '../../ui/focus-when-shown.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';

type Answer = 'confirmed' | 'declined' | 'skip';
interface Given {
  readonly answer: Answer;
  readonly note: string;
}
const nothing: Given = { answer: 'skip', note: '' };

interface ConfirmUsersProps {
  reportId: string;
  users: readonly TestUser[];
  onSaved: (answer: SavedAnswer) => void;
  onDone: () => void;
}

/** Wisq's confirmation of each test user of a report, saved as a file for the admin. */
export function ConfirmUsers({ reportId, users, onSaved, onDone }: ConfirmUsersProps) {
  const remembered = useWindowState((store) => store.facts?.strategistName) ?? '';
  const messages = handoverMessages.confirm;
  const heading = useFocusWhenShown<HTMLHeadingElement>();
  const [by, setBy] = useTyped(strategistField, remembered);
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const { shown, more } = useSome(users);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function save() {
    const answers = users.flatMap(({ userId }) => {
      const { answer, note } = given[userId] ?? nothing;
      return answer === 'skip' ? [] : [{ userId, answer, note }];
    });
    const result = await saveAnswers(reportId, by, answers);
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) focusInvalid();
    if (result.ok && result.value !== null) onSaved(result.value);
  }

  return (
    <form
      className="panel"
      aria-labelledby="confirm-users"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="panel-row stack-s">
        <h2 id="confirm-users" ref={heading} tabIndex={-1}>
          {messages.heading}
        </h2>
        <p className="quiet">{messages.lead}</p>
      </div>
      {shown.map((user) => (
        <AnswerRow
          key={user.userId}
          user={user}
          given={given[user.userId] ?? nothing}
          onChange={(next) => setGiven({ ...given, [user.userId]: next })}
        />
      ))}
      {more !== null && <div className="panel-row">{more}</div>}
      <div className="panel-row stack">
        <Field
          label={messages.by}
          value={by}
          maxLength={200}
          error={
            problem?.code === 'CONFIRMATION_INCOMPLETE' && by.trim() === ''
              ? messages.byMissing
              : null
          }
          onChange={(event) => setBy(event.target.value)}
        />
        <p className="small quiet">{handoverMessages.proves}</p>
        <div role="alert">
          {problem !== null && problem.code !== 'CONFIRMATION_INCOMPLETE' && (
            <ProblemView problem={problem} tone="fail" />
          )}
        </div>
        <div className="row">
          <Button type="submit" kind="main">
            {messages.save}
          </Button>
          <Button kind="text" onClick={onDone}>
            {messages.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface AnswerRowProps {
  user: TestUser;
  given: Given;
  onChange: (given: Given) => void;
}

function AnswerRow({ user, given, onChange }: AnswerRowProps) {
  const messages = handoverMessages.confirm;
  const choices = { confirmed: messages.yes, declined: messages.no, skip: messages.skip } as const;
  return (
    <fieldset className="panel-row stack-s" data-user={user.userName}>
      <legend className="visually-hidden">{foreign(userLabel(user))}</legend>
      <p className="label" aria-hidden="true">
        <Foreign text={userLabel(user)} />
      </p>
      <div className="row">
        {(['confirmed', 'declined', 'skip'] as const).map((answer) => (
          <Choice
            key={answer}
            kind="radio"
            className="call-choice"
            name={`answer-${user.userId}`}
            checked={given.answer === answer}
            label={choices[answer]}
            onChange={() => onChange({ ...given, answer })}
          />
        ))}
      </div>
      {given.answer !== 'skip' && (
        <Field
          label={messages.note}
          optional
          value={given.note}
          maxLength={2000}
          onChange={(event) => onChange({ ...given, note: event.target.value })}
        />
      )}
    </fieldset>
  );
}
