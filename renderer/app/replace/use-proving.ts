import { useState } from 'react';
import type { ProofOutcome } from '../../../shared/contract/contract.ts';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';

/** Looking for a change that proves that OneLogin provisions since the new token was saved there. */
export interface Proving {
  readonly busy: boolean;
  /** What came of the last one; null: none ended. */
  readonly outcome: ProofOutcome['outcome'] | null;
  /** Who was changed; null: there is nobody. */
  readonly userId: string | null;
  readonly choose: (userId: string) => void;
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function useProving(): Proving {
  const { setupId, state } = useView();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Proving['outcome']>(null);
  const [chosen, choose] = useState<string | null>(null);
  const userId = chosen ?? (state.users.find((user) => user.lastFound) ?? state.users[0])?.userId;
  return {
    busy,
    outcome,
    userId: userId ?? null,
    choose,
    look: async () => {
      if (userId === undefined) return;
      setBusy(true);
      setOutcome(null);
      announce(words.looking);
      const result = await act('replacement.prove', { setupId, userId });
      setBusy(false);
      if (!result.ok) return;
      const { outcome: came } = result.value;
      setOutcome(came);
      if (came !== 'proven') announce(words.outcome[came]);
    },
    stop: async () => {
      await act('replacement.stopProving', { setupId });
    },
  };
}
