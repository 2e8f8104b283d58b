import { useState } from 'react';
import type { CallSource } from '../../../shared/domain/handover/opened-file.ts';
import { hideNames } from '../../state/actions.ts';
import { act } from '../../state/bridge.ts';
import { announce, useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { aboutWords } from '../../../shared/messages/window/about.ts';
import { callWords } from '../../../shared/messages/window/handover.ts';
import { words } from '../../../shared/messages/window/index.ts';
import { leaveCall } from '../../state/handover.ts';

interface CallBarProps {
  source: CallSource;
  name: string;
  onConfirm: () => void;
}

/** Which set-up this is and from when, and what can be done with it. */
export function CallBar({ source, name, onConfirm }: CallBarProps) {
  const hide = useStore((state) => state.hideNames);
  const always = useStore((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  const [said, setSaid] = useState('');
  const own = 'setupId' in source.of;
  const document = { of: source.of, what: 'report', masked: hide } as const;
  const tell = (text: string) => {
    setSaid(text);
    announce(text);
  };
  return (
    <div className="call-bar">
      <p className="quiet call-name">
        {name} · {source.savedAt === null ? callWords.now : callWords.reportOf(source.savedAt)}
      </p>
      <div className="row call-buttons">
        <Button kind="text" onClick={leaveCall}>
          {own ? callWords.back : callWords.close}
        </Button>
        {source.masked ? (
          <span className="small quiet">{always ? aboutWords.masked : callWords.namesHidden}</span>
        ) : (
          <Button aria-pressed={hide} onClick={() => void hideNames(!hide)}>
            {words.names.hide}
          </Button>
        )}
        <Button
          onClick={async () => {
            const answer = await act('document.copy', document);
            if (answer.ok) tell(callWords.copied);
          }}
        >
          {callWords.copySummary}
        </Button>
        <Button
          onClick={async () => {
            const answer = await act('document.save', { ...document, as: 'pdf' });
            if (answer.ok && answer.value.name !== null) tell(callWords.saved(answer.value.name));
          }}
        >
          {callWords.savePdf}
        </Button>
        {!own && (
          <Button kind="main" className="call-main" onClick={onConfirm}>
            {callWords.confirmUsers}
          </Button>
        )}
      </div>
      {said !== '' && <p className="saved small quiet call-said">{said}</p>}
    </div>
  );
}
