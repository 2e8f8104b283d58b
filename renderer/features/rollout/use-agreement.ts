import { useState } from 'react';
import { act } from '../../state/bridge.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { forgetTyped } from '../../state/store.ts';

/** What is typed of an agreement, and recording it. */
export interface Agreement {
  readonly lead: string;
  readonly setLead: (text: string) => void;
  readonly who: string;
  readonly setWho: (text: string) => void;
  /** Recording was tried: what is missing is said. */
  readonly tried: boolean;
  readonly record: () => void;
}

/** The agreement about the roll-out while it is typed. One line says who and from when. */
export function useAgreement(): Agreement {
  const { setupId, state } = useView();
  const [lead, setLead] = useTyped('rollout.with', state.rollout?.with ?? '');
  const [who, setWho] = useTyped('rollout.who', whoAndWhen(state.rollout));
  const [tried, setTried] = useState(false);

  async function record(): Promise<void> {
    setTried(true);
    if (lead.trim() === '' || who.trim() === '') {
      const missing = lead.trim() === '' ? 'agreed-with' : 'agreed-who';
      document.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus();
      return;
    }
    const result = await act('rollout.agree', { setupId, with: lead, who, when: '' });
    if (!result.ok) return;
    forgetTyped('rollout.');
    forgetTyped('change-agreement');
  }

  return {
    lead,
    setLead,
    who,
    setWho,
    tried,
    record: () => void record(),
  };
}

/** Earlier versions asked for who and when apart. */
function whoAndWhen(rollout: { readonly who: string; readonly when: string } | null): string {
  if (rollout === null) return '';
  return [rollout.who, rollout.when].filter((part) => part !== '').join(', ');
}
