import type { SetupSession } from '../setups/setup-session.ts';

/** What may be stopped of a look. */
interface UnderWay {
  readonly abort: AbortController;
  readonly ended: Promise<unknown>;
}

/** The look of each setup, one at a time. */
const looks = new WeakMap<SetupSession, UnderWay>();
/** Setups whose API credential is being changed: no look begins. */
const held = new WeakSet<SetupSession>();

/** Whether a look may begin: none is under way, and nobody changes the credential. */
export function mayLook(session: SetupSession): boolean {
  return !session.isLookingAtOneLogin && !held.has(session);
}

/**
 * Looks, and says so in the view as long as it takes. `look` listens to the signal: the setup closes,
 * or the credential is changed, and whatever was learned is of no use.
 */
export function whileLooking<T>(
  session: SetupSession,
  look: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  session.setLookingAtOneLogin(true);
  const whole = async () => {
    try {
      return await look(AbortSignal.any([session.closing, abort.signal]));
    } finally {
      looks.delete(session);
      session.setLookingAtOneLogin(false);
    }
  };
  const work = whole();
  looks.set(session, { abort, ended: work.catch(() => {}) });
  return work;
}

/**
 * Changes the API credential while no look is under way: one that was is stopped first, because it
 * could get a new token after the old one is revoked, and speak of a credential that is gone.
 */
export async function withoutLooks<T>(session: SetupSession, change: () => Promise<T>): Promise<T> {
  held.add(session);
  try {
    const look = looks.get(session);
    look?.abort.abort();
    await look?.ended;
    return await change();
  } finally {
    held.delete(session);
  }
}
