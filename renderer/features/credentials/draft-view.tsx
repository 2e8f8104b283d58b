import { useState } from 'react';
import type { CredentialsDraft } from '../../../shared/contract/contract.ts';
import type { Problem } from '../../../shared/domain/problems/codes.ts';
import type { StorePlace } from '../../../shared/domain/setup/entries.ts';
import { problemOwners } from '../../../shared/domain/problems/owners.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { act, ask } from '../../state/bridge.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { announce, receive, reportProblem } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { DraftChoices } from './draft-choices.tsx';

interface DraftViewProps {
  draft: CredentialsDraft;
  onDone: () => void;
}

/** What was found in the paste, what was cleaned, what is wrong with it; then where to keep it. */
export function DraftView({ draft, onDone }: DraftViewProps) {
  const { setupId } = useView();
  const keychainOnly = useWindowState((state) => state.facts?.policy.forbidSessionOnly) ?? true;
  const [keychainProblem, setKeychainProblem] = useState<Problem | null>(null);

  async function save(where: StorePlace) {
    const result = await ask('credentials.save', { setupId, where });
    if (!result.ok) {
      setKeychainProblem(result.problem);
      return;
    }
    receive({ credentialsDraft: null });
    reportProblem(null);
    announce(
      where === 'keychain' ? messages.credentials.inKeychain : messages.credentials.inSession,
    );
    onDone();
  }

  return (
    <div className="panel-row stack">
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
      <DraftChoices draft={draft} />
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
        <Button kind="main" disabled={!draft.canSave} onClick={() => void save('keychain')}>
          {messages.credentials.save}
        </Button>
        {keychainProblem !== null && !keychainOnly && (
          <Button onClick={() => void save('session')}>{messages.credentials.saveSession}</Button>
        )}
        <Button
          kind="text"
          onClick={async () => {
            const result = await act('credentials.discard', { setupId });
            if (!result.ok) return;
            receive({ credentialsDraft: null });
            onDone();
          }}
        >
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
