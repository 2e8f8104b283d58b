import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { CredentialsByHand } from '../../features/credentials/credentials-by-hand.tsx';
import { DraftView } from '../../features/credentials/draft-view.tsx';
import { TakePastes } from '../../features/credentials/take-pastes.tsx';
import { useView, useWindowState } from '../../state/hooks.ts';
import {
  chooseNewToken,
  discardNewToken,
  enterNewToken,
  pasteNewToken,
  saveNewToken,
} from '../../state/replacement.ts';
import { Button } from '../../ui/button.tsx';
import { ReplaceFrame } from './replace-frame.tsx';

/** Wisq's new message, pasted or typed, until it is stored. In: what follows then, or on going back. */
export function NewTokenEntry({ onDone }: { onDone: () => void }) {
  const draft = useWindowState((store) => store.newTokenDraft);
  const { replacement } = useView().state;
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (where: 'keychain' | 'session') => {
    const failed = await saveNewToken(where);
    setProblem(failed);
    if (failed === null) onDone();
  };
  const paste = { label: words.paste, onPress: () => void pasteNewToken() };
  return (
    <ReplaceFrame
      lead={words.lead.paste}
      move={
        draft === null
          ? paste
          : {
              label: messages.credentials.save,
              busy: !draft.canSave,
              onPress: () => void save('keychain'),
            }
      }
      beside={
        replacement !== null &&
        draft === null && (
          <Button kind="text" onClick={onDone}>
            {messages.setups.cancel}
          </Button>
        )
      }
    >
      <TakePastes onPaste={pasteNewToken} />
      {draft === null ? (
        <p className="quiet">{words.pasteHint}</p>
      ) : (
        <DraftView
          draft={draft}
          problem={problem}
          onSaveForSession={() => void save('session')}
          onDiscard={() => {
            setProblem(null);
            void discardNewToken();
          }}
          onChoose={(kind, choice) => void chooseNewToken(kind, choice)}
        />
      )}
      <CredentialsByHand onEnter={enterNewToken} urlHint={words.urlHint} />
    </ReplaceFrame>
  );
}
