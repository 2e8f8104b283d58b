import { useState } from 'react';
import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import { useWindowState } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { hideNames } from '../../state/window-actions.ts';
import { act } from '../../state/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { leaveHandover } from '../../state/handover.ts';

interface HandoverBarProps {
  source: HandoverSource;
  name: string;
  onConfirm: () => void;
}

/** Which setup this is and from when, and what can be done with it. */
export function HandoverBar({ source, name, onConfirm }: HandoverBarProps) {
  const hide = useWindowState((state) => state.hideNames);
  const always = useWindowState((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  const [status, setStatus] = useState('');
  const own = 'setupId' in source.of;
  const document = { of: source.of, what: 'report', masked: hide } as const;
  const report = (text: string) => {
    setStatus(text);
    announce(text);
  };
  return (
    <div className="call-bar">
      <p className="quiet call-name">
        {name} ·{' '}
        {source.savedAt === null ? handoverMessages.now : handoverMessages.reportOf(source.savedAt)}
      </p>
      <div className="row call-buttons">
        <Button kind="text" onClick={leaveHandover}>
          {own ? handoverMessages.back : handoverMessages.close}
        </Button>
        {source.masked ? (
          <span className="small quiet">
            {always ? aboutMessages.masked : handoverMessages.namesHidden}
          </span>
        ) : (
          <Button aria-pressed={hide} onClick={() => void hideNames(!hide)}>
            {messages.names.hide}
          </Button>
        )}
        <Button
          onClick={async () => {
            const result = await act('document.copy', document);
            if (result.ok) report(handoverMessages.copied);
          }}
        >
          {handoverMessages.copySummary}
        </Button>
        <Button
          onClick={async () => {
            const result = await act('document.save', { ...document, as: 'pdf' });
            if (result.ok && result.value.name !== null)
              report(handoverMessages.saved(result.value.name));
          }}
        >
          {handoverMessages.savePdf}
        </Button>
        {!own && (
          <Button kind="main" className="call-main" onClick={onConfirm}>
            {handoverMessages.confirmUsers}
          </Button>
        )}
      </div>
      {status !== '' && <p className="saved small quiet call-said">{status}</p>}
    </div>
  );
}
