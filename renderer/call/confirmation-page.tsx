import { useEffect, useRef } from 'react';
import type { ConfirmationRow } from '../../shared/report/confirm.ts';
import { goTo, openSetup } from '../actions.ts';
import { act } from '../bridge.ts';
import { ProblemBanner } from '../check/problem-banner.tsx';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { CrossIcon } from '../ui/icons.tsx';
import { Mark } from '../ui/mark.tsx';
import { callWords } from '../words/call.ts';
import { leaveCall } from './call-actions.ts';
import '../check/check.css';
import './call.css';

/** A confirmation that was opened: all of it, before anything is recorded. */
export function ConfirmationPage() {
  const preview = useStore((state) => state.confirmation);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (preview === null) return null;
  const { fileId, setupName, by, on, reportSavedAt, rows } = preview;
  const words = callWords.accept;
  return (
    <main className="page-alone">
      <div className="step-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p className="step-lead">
          {words.lead(by, on)} {words.about(reportSavedAt)} {words.setup(setupName)}
        </p>
      </div>
      <ProblemBanner />
      <ul className="call-list">
        {rows.map((row) => (
          <Row key={row.userId} row={row} />
        ))}
      </ul>
      <p className="small quiet">
        {callWords.proves} {callWords.inDoubt}
      </p>
      <div className="row">
        <Button
          kind="main"
          onClick={async () => {
            const answer = await act('confirmation.accept', { fileId });
            if (!answer.ok) return;
            useStore.setState({ confirmation: null });
            await openSetup(answer.value.setupId);
            goTo('assign');
          }}
        >
          {words.yes}
        </Button>
        <Button kind="text" onClick={leaveCall}>
          {words.no}
        </Button>
      </div>
    </main>
  );
}

function Row({ row }: { row: ConfirmationRow }) {
  const words = callWords.accept;
  return (
    <li className="call-word">
      {row.answer === 'confirmed' ? (
        <Mark kind="confirmed" />
      ) : (
        <span className="call-cross">
          <CrossIcon />
        </span>
      )}
      <div>
        <p>
          <span className="label">{row.name}</span> · {words[row.answer]}
        </p>
        {row.note !== '' && <p className="small">{row.note}</p>}
        {row.against !== null && (
          <p className="small notice notice-note">
            {words.against[row.against.answer](row.against.word.by, row.against.word.on)}
          </p>
        )}
      </div>
    </li>
  );
}
