import { type Problem, problem } from '../../shared/domain/problems/problem.ts';

/** The operation that failed: it says more than the keychain's error message does. */
export type KeychainAttempt = 'load' | 'get' | 'set' | 'delete';

type KeychainCode =
  | 'KEYCHAIN_ABSENT'
  | 'KEYCHAIN_FULL'
  | 'KEYCHAIN_LOCKED'
  | 'KEYCHAIN_NO_DEFAULT'
  | 'KEYCHAIN_REFUSED';

/**
 * The messages each system is known to give, in English. The system may translate them, so a
 * phrase only refines the default below. Seen: Linux (libsecret over D-Bus) in tests here; macOS and
 * Windows from their published status texts: errSecAuthFailed, errSecInteractionNotAllowed,
 * errSecNoDefaultKeychain, ERROR_NO_SUCH_LOGON_SESSION, and ERROR_NOT_ENOUGH_MEMORY, which Windows
 * returns when its store holds as much as it takes (microsoft/vscode issue 130893).
 */
const phrases: Readonly<Record<string, readonly (readonly [RegExp, KeychainCode])[]>> = {
  linux: [
    // A service that answers, and no collection behind its default: it names the path that is not there.
    [/\/org\/freedesktop\/secrets\/(?:collection|aliases)\//i, 'KEYCHAIN_NO_DEFAULT'],
    [/d-?bus|secrets was not provided|does not exist|serviceunknown|no such/i, 'KEYCHAIN_ABSENT'],
    [/locked/i, 'KEYCHAIN_LOCKED'],
    [/dismiss|cancel|denied|not authorized/i, 'KEYCHAIN_REFUSED'],
  ],
  darwin: [
    [/user name or passphrase|interaction is not allowed|locked/i, 'KEYCHAIN_LOCKED'],
    [/default keychain could not be found|no keychain|no such keychain/i, 'KEYCHAIN_ABSENT'],
  ],
  win32: [
    [/logon session does not exist|no such logon session/i, 'KEYCHAIN_ABSENT'],
    [/not enough (?:memory|quota)|insufficient (?:system )?resources/i, 'KEYCHAIN_FULL'],
  ],
};

/**
 * Turns what the keychain threw into one of our codes; its own message goes no further than here. It
 * carry no code (keytar throws bare text), so what is not recognised is decided by what was tried:
 * on Linux a read throws only when there is no service at all and a write that throws after a read
 * that did not means a locked collection; elsewhere it counts as refused.
 */
export function keychainProblem(
  error: unknown,
  attempt: KeychainAttempt,
  platform: string,
): Problem {
  const params = { attempt, platform };
  if (attempt === 'load') return problem('KEYCHAIN_ABSENT', params);
  const text = error instanceof Error ? error.message : '';
  const known = phrases[platform]?.find(([phrase]) => phrase.test(text))?.[1];
  if (known !== undefined) return problem(known, params);
  if (platform !== 'linux') return problem('KEYCHAIN_REFUSED', params);
  return problem(attempt === 'get' ? 'KEYCHAIN_ABSENT' : 'KEYCHAIN_LOCKED', params);
}
