import { causeMessage } from '../../../shared/messages/window/guide-help.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import {
  attributeCauses,
  type CauseCode,
  userCauses,
} from '../../../shared/domain/users/causes.ts';
import type { AttributeId } from '../../../shared/domain/users/attributes.ts';
import { type AttributeComparison, isGood } from '../../../shared/domain/users/compare.ts';
import type { SourcedComparison } from '../../../shared/domain/setup/user-comparison.ts';
import { TextView } from '../../common/text-view.tsx';
import { useSetup } from '../../state/hooks.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { personMessages } from '../../../shared/messages/window/person.ts';

interface FixesProps {
  user: TestUser;
  rows: readonly SourcedComparison[];
}

/** Under the comparison: for each attribute that is not good, why that may be and where to mend it. */
export function Fixes({ user, rows }: FixesProps) {
  const connector = useSetup((view) => view.state.connector?.id ?? null);
  const noted = user.lastLookUp?.problems.map(({ code }) => code) ?? [];
  const bad = rows.filter((row) => !isGood(row));
  if (bad.length === 0) return null;
  return (
    <ul className="fixes">
      {bad.map((row) => {
        const known = personMessages.explanation(row);
        return (
          <li key={row.attribute}>
            {known === null ? (
              <>
                <p>
                  <strong className="label">{headline(row)}</strong> {explained(row)}
                  {messages.fixes.likely}
                </p>
                <Causes causes={attributeCauses(row, connector, noted)} attribute={row.attribute} />
              </>
            ) : (
              <p>
                <strong className="label">{known.headline}</strong> {known.text}{' '}
                <TextView text={known.fix} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What is likely of the user as a whole, under the problems that the lookup noted. */
export function UserCauses({ user }: { user: TestUser }) {
  const causes = userCauses(user);
  return causes.length === 0 ? null : <Causes causes={causes} attribute={null} />;
}

interface CausesProps {
  causes: readonly CauseCode[];
  attribute: AttributeId | null;
}

function Causes({ causes, attribute }: CausesProps) {
  return (
    <ul className="causes">
      {causes.map((cause) => {
        const { fix, why } = causeMessage(cause, attribute);
        return (
          <li key={cause}>
            <TextView text={why} /> <TextView text={fix} />
          </li>
        );
      })}
    </ul>
  );
}

function headline(row: AttributeComparison): string {
  const name = messages.users.attributes[row.attribute];
  switch (row.verdict) {
    case 'missing':
      if (row.sign !== undefined) return messages.fixes.doubtful(name);
      return messages.fixes.missing(name);
    case 'doubtful':
      return messages.fixes.doubtful(name);
    case 'elsewhere':
      return messages.fixes.elsewhere(name);
    default:
      return messages.fixes.differs(name);
  }
}

/** What a value that looks the same, or like none, holds; empty when there is nothing to say of it. */
function explained({ difference, sign }: AttributeComparison): string {
  if (sign !== undefined) return `${messages.fixes.sign[sign]} `;
  return difference === undefined ? '' : `${messages.fixes.difference(difference)} `;
}
