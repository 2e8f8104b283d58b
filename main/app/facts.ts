import { release } from 'node:os';
import { app } from 'electron';
import type { AppFacts } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Report } from '../../shared/report/format.ts';
import type { ReadPolicy } from '../policy/read-policy.ts';
import type { WindowFile } from '../journal/window-file.ts';

/**
 * What the window asks first. `probe` finds out, once, whether the profile can be written; the policy
 * comes with why it is not the file's own, if so.
 */
export function createFacts(
  mode: AppFacts['mode'],
  file: WindowFile,
  probe: () => Promise<Problem | null>,
  namesHidden: () => boolean,
  { policy, problem }: ReadPolicy,
): () => Promise<AppFacts> {
  return async () => {
    const found = await probe();
    return {
      version: app.getVersion(),
      platform: platformOf(process.platform),
      mode,
      electron: process.versions.electron,
      lastSetupId: file.state.lastSetupId,
      namesHidden: namesHidden(),
      problems: [found, problem].filter((one) => one !== null),
      policy,
    };
  };
}

/** Every other Unix that Electron might run on behaves like Linux here. */
function platformOf(platform: NodeJS.Platform): AppFacts['platform'] {
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}

/** What a report says of the app and the system: nothing that names the computer or its user. */
export function reportFacts(): Pick<Report, 'app' | 'system'> {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    app: {
      version: app.getVersion(),
      platform: platformOf(process.platform),
      electron: process.versions.electron,
    },
    system: { release: release(), arch: process.arch, locale, timeZone },
  };
}
