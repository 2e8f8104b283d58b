import { useState } from 'react';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { useTyped, useWindowState } from '../../state/hooks.ts';
import { type ClientPart, connectOneLogin, pasteClientPart } from '../../state/onelogin.ts';

/** The parts of a credential as they are pasted, what is wrong with each, and what stores them. */
export interface Connecting {
  readonly busy: boolean;
  readonly session: boolean;
  readonly setSession: (session: boolean) => void;
  readonly errors: Readonly<Record<ClientPart, Problem | null>>;
  /** What is wrong, and not with one of the parts. */
  readonly problem: Problem | null;
  readonly paste: (part: ClientPart) => Promise<void>;
  /** Out: whether the credential is stored. */
  readonly save: () => Promise<boolean>;
}

/** Problems of the pair: they belong beside it, and are put right by pasting again. */
const ofThePair: readonly ProblemCode[] = ['CLIENT_PARTS_MISSING', 'ONELOGIN_CREDENTIAL_REFUSED'];
const noErrors = { clientId: null, clientSecret: null } as const;

/** Pasting and storing an API credential. */
export function useConnecting(): Connecting {
  const draft = useWindowState((store) => store.apiCredentialDraft);
  const [where, setWhere] = useTyped('api-credential-where', 'keychain');
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Connecting['errors']>(noErrors);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function paste(part: ClientPart): Promise<void> {
    const found = await pasteClientPart(part);
    setProblem(null);
    // What was refused of the pair is no longer the pair that is there.
    setErrors({ ...(found === null ? noErrors : errors), [part]: found });
    if (found !== null) focusPart(part);
  }
  async function save(): Promise<boolean> {
    setBusy(true);
    const found = await connectOneLogin(where === 'session' ? 'session' : 'keychain');
    setBusy(false);
    if (found === null) return true;
    const pair = ofThePair.includes(found.code);
    const part = draft?.clientId == null ? 'clientId' : 'clientSecret';
    const wrong = found.code === 'ONELOGIN_CREDENTIAL_REFUSED' ? 'clientId' : part;
    setErrors(pair ? { ...noErrors, [wrong]: found } : noErrors);
    setProblem(pair ? null : found);
    if (pair) focusPart(wrong);
    return false;
  }
  const session = where === 'session';
  const setSession = (on: boolean) => setWhere(on ? 'session' : 'keychain');
  return { busy, session, setSession, errors, problem, paste, save };
}

/** The focus goes to the button of the part that has to be pasted again. */
function focusPart(part: ClientPart): void {
  document.querySelector<HTMLElement>(`[data-part="${part}"] button`)?.focus();
}
