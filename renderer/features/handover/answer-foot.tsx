import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { controls } from '../../../shared/messages/window/controls.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { act } from '../../state/bridge.ts';
import { type SavedAnswer, saveAnswers, strategistField } from '../../state/answers.ts';
import { useTyped, useWindowState } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';

interface AnswerFootProps {
  reportId: string;
  state: SetupState;
  saved: SavedAnswer | null;
  onSaved: (answer: SavedAnswer) => void;
  /** Opens the answers one by one. */
  onEach: () => void;
}

/**
 * Wisq's answer to a report. Where every test user arrived whole, all are confirmed with one press; the
 * name is asked for once on this computer. After that, what to send to the admin.
 */
export function AnswerFoot({ reportId, state, saved, onSaved, onEach }: AnswerFootProps) {
  const remembered = useWindowState((store) => store.facts?.strategistName) ?? '';
  const [by, setBy] = useTyped(strategistField, remembered);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [copied, setCopied] = useState(false);
  const words = handoverMessages.answer;
  const { users } = state;
  const whole = users.every((user) => userProgress(user).complete);

  async function confirmAll() {
    if (by.trim() === '') {
      setAsking(true);
      // Once the field is drawn.
      requestAnimationFrame(() => {
        document.querySelector<HTMLInputElement>('.answer-name input')?.focus();
      });
      return;
    }
    const answers = users.map(({ userId }) => ({ userId, answer: 'confirmed', note: '' }) as const);
    const result = await saveAnswers(reportId, by, answers);
    setProblem(result.ok ? null : result.problem);
    if (result.ok && result.value !== null) onSaved(result.value);
  }

  return (
    <footer className="call-foot">
      <div className="call-foot-inner">
        {problem !== null && (
          <div role="alert">
            <ProblemView problem={problem} tone="fail" />
          </div>
        )}
        <form
          className="step-buttons"
          onSubmit={(event) => {
            event.preventDefault();
            void confirmAll();
          }}
        >
          {asking && saved === null && (
            <Field
              className="answer-name"
              label={words.name}
              value={by}
              maxLength={200}
              onChange={(event) => setBy(event.target.value)}
            />
          )}
          <span className="step-gap" />
          <Button kind="text" onClick={onEach}>
            {saved === null ? words.decline : words.change}
          </Button>
          {saved === null ? (
            <Button
              kind="main"
              type={whole ? 'submit' : 'button'}
              {...(!whole && { onClick: onEach })}
            >
              {whole ? (asking ? words.save : words.confirm(users.length)) : words.answerEach}
            </Button>
          ) : (
            <>
              <Button onClick={() => void act('file.show', { name: saved.name })}>
                {controls.showFile}
              </Button>
              <Button
                kind="main"
                onBlur={() => setCopied(false)}
                onClick={async () => {
                  const result = await act('confirmation.copyMessage', { reportId });
                  if (!result.ok) return;
                  setCopied(true);
                  announce(controls.copied);
                }}
              >
                <SteadyLabel
                  shown={copied ? controls.copied : words.copyMessage}
                  all={[words.copyMessage, controls.copied]}
                />
              </Button>
            </>
          )}
        </form>
      </div>
    </footer>
  );
}
