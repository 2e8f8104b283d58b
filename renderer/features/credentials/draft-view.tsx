import type { CredentialsDraft } from '../../../shared/contract/contract.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { problemOwners } from '../../../shared/domain/problems/owners.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { discardDraft } from '../../state/credentials.ts';
import { useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { type Choose, DraftChoices } from './draft-choices.tsx';

interface DraftViewProps {
  draft: CredentialsDraft;
  /** Why the keychain did not take them. */
  problem: Problem | null;
  onSaveForSession: () => void;
  /** Where it is of another message than the setup's own: what is done there instead. */
  onDiscard?: () => void;
  onChoose?: Choose;
}

/** What was found in the paste, what was cleaned, what is wrong with it. Saving is the page's move. */
export function DraftView({
  draft,
  problem: keychainProblem,
  onSaveForSession,
  ...other
}: DraftViewProps) {
  const { onDiscard = () => void discardDraft(), onChoose } = other;
  const keychainOnly = useWindowState((state) => state.facts?.policy.forbidSessionOnly) ?? true;
  return (
    <div className="stack">
      <dl className="draft">
        <dt className="small quiet">{messages.credentials.url}</dt>
        <dd>
          {draft.url === null ? (
            <span className="quiet">{missing(draft.urlChoices.length)}</span>
          ) : (
            <>
              <span className="mono">{draft.url.value}</span>
              <Cleaned items={draft.url.cleaned} />
            </>
          )}
        </dd>
        <dt className="small quiet">{messages.credentials.token}</dt>
        <dd>
          {draft.token === null ? (
            <span className="quiet">{missing(draft.tokenChoices.length)}</span>
          ) : (
            <>
              {messages.credentials.tokenLine(draft.token.length, draft.token.end)}
              {draft.token.expiresAt !== null &&
                `, ${messages.credentials.expires(draft.token.expiresAt)}`}
              <Cleaned items={draft.token.cleaned} />
            </>
          )}
        </dd>
      </dl>
      <DraftChoices draft={draft} {...(onChoose !== undefined && { onChoose })} />
      <div role="alert" className="stack-s">
        {draft.problems.map((problem) => (
          <ProblemView
            key={problem.code}
            problem={problem}
            tone={problemOwners[problem.code] === null ? 'note' : 'fail'}
          />
        ))}
        {keychainProblem !== null && <ProblemView problem={keychainProblem} tone="fail" />}
      </div>
      <div className="row">
        {keychainProblem !== null && !keychainOnly && (
          <Button onClick={onSaveForSession}>{messages.credentials.saveSession}</Button>
        )}
        <Button kind="text" onClick={onDiscard}>
          {messages.credentials.discard}
        </Button>
      </div>
      {keychainProblem !== null && (
        <p className="small quiet">
          {keychainOnly ? aboutMessages.keychainOnly : messages.credentials.sessionWarning}
        </p>
      )}
    </div>
  );
}

const missing = (choices: number) =>
  choices > 0 ? messages.credentials.toChoose : messages.credentials.nothingFound;

function Cleaned({ items }: { items: Parameters<typeof messages.credentials.cleaned>[0] }) {
  if (items.length === 0) return null;
  return <span className="small quiet cleaned">{messages.credentials.cleaned(items)}</span>;
}
