import { useState } from 'react';
import type { TaskControls } from '../../../shared/domain/setup/task-controls.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';

/** Asks main to write the clipboard; the value itself does not come here. */
export function CopyButton({ copy: { what, ready } }: { copy: NonNullable<TaskControls['copy']> }) {
  const setupId = useSetup((view) => view.setupId);
  const [copied, setCopied] = useState(false);
  const label = messages.copy[what];
  return (
    <Button
      disabled={!ready}
      onBlur={() => setCopied(false)}
      onClick={async () => {
        const result = await act('guide.copy', { setupId, what });
        if (!result.ok) return;
        setCopied(true);
        const seconds = result.value.clearedAfterSeconds;
        announce(seconds === null ? messages.copy.copied : messages.copy.clearsIn(seconds));
      }}
    >
      <SteadyLabel
        shown={copied ? messages.copy.copied : label}
        all={[label, messages.copy.copied]}
      />
    </Button>
  );
}
