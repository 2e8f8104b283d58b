import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { reportChangeMessage } from '../../../shared/messages/window/report-changes.ts';

/** What this report says that the one opened here before did not. */
export function WhatChanged({ since }: Pick<HandoverSource, 'since'>) {
  if (since === null) return null;
  const { changes, savedAt } = since;
  return (
    <section aria-labelledby="call-changed">
      <h2 id="call-changed" className="call-title">
        {handoverMessages.changedSince(savedAt)}
      </h2>
      {changes.length === 0 ? (
        <p className="quiet">{handoverMessages.nothingChanged}</p>
      ) : (
        <ul className="open-list">
          {changes.map((change) => (
            <li key={'step' in change ? `${change.code} ${change.step}` : change.code}>
              {reportChangeMessage(change)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
