import { useState } from 'react';
import { beforeDeleteMessages as words } from '../../shared/messages/window/before-delete.ts';
import { TextView } from '../common/text-view.tsx';
import { act } from '../state/bridge.ts';
import { useView } from '../state/hooks.ts';
import { showApiCredential } from '../state/navigation.ts';
import { announce } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { SteadyLabel } from '../ui/steady-label.tsx';
import './before-delete.css';

/** What Delete means from now on, who is concerned, and what only Wisq knows. Shown, not asked about. */
export function BeforeDelete() {
  return (
    <section className="before-delete" aria-labelledby="before-delete-heading">
      <h2 id="before-delete-heading" className="item-title">
        {words.heading}
      </h2>
      <ul>
        <li className="before-row">
          <Assigned />
        </li>
        <li className="before-row">
          <div>
            <p className="label">{words.deletes}</p>
            <p className="small quiet">
              <TextView text={words.deletesWhat} />
            </p>
          </div>
        </li>
        <li className="before-row">
          <div>
            <p className="label">{words.stop}</p>
            <p className="small quiet">
              <TextView text={words.stopWhat} />
            </p>
          </div>
        </li>
        <li className="before-row">
          <Questions />
        </li>
      </ul>
    </section>
  );
}

/** How many people an un-assigning could concern: OneLogin's word with its time, or that it is not known. */
function Assigned() {
  const { setupId, state } = useView();
  const [busy, setBusy] = useState(false);
  const { assigned } = state.health;
  const connected = state.oneLogin.connection !== null;
  const label = assigned === null ? words.count : words.again;
  return (
    <>
      <div>
        <p className="before-people">
          {assigned !== null && <Mark kind="measured" />}
          <span className="label">
            {assigned === null ? words.peopleUnknown : words.people(assigned.count)}
          </span>
        </p>
        <p className="small quiet">
          {assigned !== null
            ? words.counted(assigned.at)
            : connected
              ? words.countWhat
              : words.connectWhat}
        </p>
      </div>
      {connected ? (
        <Button
          aria-disabled={busy}
          onClick={async () => {
            if (busy) return;
            setBusy(true);
            await act('rollout.countAssigned', { setupId });
            setBusy(false);
          }}
        >
          <SteadyLabel
            shown={busy ? words.counting : label}
            all={[words.count, words.again, words.counting]}
          />
        </Button>
      ) : (
        <Button kind="link" onClick={showApiCredential}>
          {words.connect}
        </Button>
      )}
    </>
  );
}

/** Facts that only Wisq knows are questions. */
function Questions() {
  const { setupId } = useView();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div>
        <p className="label">{words.ask}</p>
        <p className="small quiet">{words.askWhat}</p>
        <ul className="before-questions small">
          {words.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
      <Button
        onBlur={() => setCopied(false)}
        onClick={async () => {
          const result = await act('rollout.copyQuestions', { setupId });
          if (!result.ok) return;
          setCopied(true);
          announce(words.copied);
        }}
      >
        <SteadyLabel shown={copied ? words.copied : words.copy} all={[words.copy, words.copied]} />
      </Button>
    </>
  );
}
