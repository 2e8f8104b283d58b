import { useRef } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { fieldError } from '../../common/field-error.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { useTyped } from '../../state/hooks.ts';
import { firstUserField, secondUserField } from '../../state/users.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/field.tsx';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { ExpectedFields } from './expected-fields.tsx';

interface NameUsersProps {
  /** What is wrong with each of the two names. */
  problems: readonly [Problem | null, Problem | null];
  /** Enter in a field. */
  onSubmit: () => void;
}

/** One or two test users by their e-mail, and, for who likes to compare values, what should arrive. */
export function NameUsers({ problems, onSubmit }: NameUsersProps) {
  const [first, setFirst] = useTyped(firstUserField);
  const [second, setSecond] = useTyped(secondUserField);
  const form = useRef<HTMLFormElement>(null);
  // A token that was typed into one of the other fields is told below them.
  const elsewhere = problems.find(isElsewhere) ?? null;
  return (
    <WhileNamesShow>
      <form
        ref={form}
        className="stack-s"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className="fields">
          <Field
            label={messages.users.email}
            name="first-user"
            value={first}
            error={isElsewhere(problems[0]) ? null : fieldError(problems[0])}
            onChange={(event) => setFirst(event.target.value)}
          />
          <Field
            label={messages.users.second}
            optional
            name="second-user"
            value={second}
            error={isElsewhere(problems[1]) ? null : fieldError(problems[1])}
            onChange={(event) => setSecond(event.target.value)}
          />
        </div>
        <p className="small quiet">{messages.users.userNameHint}</p>
        <Disclosure summary={messages.users.enterExpected}>
          <div className="fields expected-of-users">
            <ExpectedFields prefix={firstUserField} initial={noValues} />
            {second.trim() !== '' && <ExpectedFields prefix={secondUserField} initial={noValues} />}
          </div>
        </Disclosure>
        <div role="alert">
          {elsewhere !== null && <ProblemView problem={elsewhere} tone="fail" />}
        </div>
        <input type="submit" hidden />
      </form>
    </WhileNamesShow>
  );
}

function isElsewhere(problem: Problem | null): problem is Problem {
  return problem?.code === 'TOKEN_IN_FIELD' && problem.params['field'] !== 'userName';
}
