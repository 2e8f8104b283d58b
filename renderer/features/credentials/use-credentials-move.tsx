import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { pasteCredentials, replacingField, saveDraft } from '../../state/credentials.ts';
import { useTyped, useView, useWindowState } from '../../state/hooks.ts';

/** What is next with Wisq's URL and token: paste, then save; null: they are stored. */
export interface CredentialsMove {
  readonly move: {
    readonly label: string;
    readonly onPress: () => void;
    readonly busy?: boolean;
  } | null;
  /** Why the keychain did not take them; null: it did, or was not asked. */
  readonly problem: Problem | null;
  readonly saveForSession: () => void;
}

/** The move that belongs to `WisqMessage`, for the footer of the page it stands on. */
export function useCredentialsMove(): CredentialsMove {
  const { state } = useView();
  const draft = useWindowState((store) => store.credentialsDraft);
  const [replacing] = useTyped(replacingField);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = (where: 'keychain' | 'session') => void saveDraft(where).then(setProblem);
  const base = { problem, saveForSession: () => save('session') };
  if (draft !== null) {
    const onPress = () => save('keychain');
    return { ...base, move: { label: messages.credentials.save, onPress, busy: !draft.canSave } };
  }
  if (state.credentials !== null && replacing === '') return { ...base, move: null };
  return {
    ...base,
    move: { label: messages.credentials.paste, onPress: () => void pasteCredentials() },
  };
}
