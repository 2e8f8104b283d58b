import { shell } from 'electron';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { isOneLoginHost } from '../../shared/domain/guide/onelogin-host.ts';

/**
 * Opens a page of OneLogin in the admin's browser, and nothing else: checked once more here, at the
 * last step before the system. In practice nothing is opened: there is no such console.
 * LINK_REFUSED with `reason` `not-onelogin`, or `system` when the system cannot open it.
 */
export async function openInBrowser(url: URL, practice: boolean): Promise<Result<null>> {
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '';
  if (!plain || !isOneLoginHost(url.hostname)) {
    return fail('LINK_REFUSED', { reason: 'not-onelogin' });
  }
  return (await handOver(url.href, practice))
    ? ok(null)
    : fail('LINK_REFUSED', { reason: 'system' });
}

/**
 * Opens the address that the company's policy names for support, which the policy's own reader has
 * validated. The window requests it without naming it. SUPPORT_NOT_OPENED
 */
export async function openSupport(
  { supportContact }: Policy,
  practice: boolean,
): Promise<Result<null>> {
  if (supportContact === null) return fail('SUPPORT_NOT_OPENED');
  return (await handOver(supportContact, practice))
    ? ok(null)
    : fail('SUPPORT_NOT_OPENED', { contact: supportContact });
}

/** Whether the system took an address. In practice it gets none. */
async function handOver(address: string, practice: boolean): Promise<boolean> {
  if (practice) return true;
  try {
    await shell.openExternal(address);
    return true;
  } catch {
    // Its message is the system's, in the system's language; the guide shows the click path as well.
    return false;
  }
}
