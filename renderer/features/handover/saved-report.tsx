import { useState } from 'react';
import { controls } from '../../../shared/messages/window/controls.ts';
import { wisqMessages as words } from '../../../shared/messages/window/wisq.ts';
import { act } from '../../state/bridge.ts';
import { useSetup, useTyped } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { savedReportField } from '../../state/report.ts';
import { Button } from '../../ui/button.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';

/** The report that was saved, what to send with it, and where its answer can be dropped. */
export function SavedReport({ at }: { at: string }) {
  const setupId = useSetup((view) => view.setupId);
  const [name] = useTyped(savedReportField);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div className="file-row">
        <FileIcon />
        <div>
          <p>{words.saved(at)}</p>
          <p className="small quiet">{words.unchanged}</p>
        </div>
        <div className="row">
          {name !== '' && (
            <Button onClick={() => void act('file.show', { name })}>{controls.showFile}</Button>
          )}
          <Button
            onBlur={() => setCopied(false)}
            onClick={async () => {
              const result = await act('report.copyMessage', { setupId });
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
        </div>
      </div>
      <div className="drop-place">
        <FileIcon />
        <p className="label">{words.drop}</p>
        <p className="small quiet">{words.dropHint}</p>
      </div>
    </>
  );
}
