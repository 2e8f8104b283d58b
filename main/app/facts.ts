import { release } from 'node:os';
import { app } from 'electron';
import type { AppFacts } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Report } from '../../shared/domain/handover/format.ts';
import type { ReadPolicy } from '../policy/read-policy.ts';
import type { WindowFile } from '../storage/window-file.ts';

export interface FactsSources {
  /** The app's own version. */
  readonly version: string;
  readonly mode: AppFacts['mode'];
  readonly windowFile: WindowFile;
  /** Why the profile cannot be written, as found out at start; null: it can. */
  readonly probed: Promise<Problem | null>;
  /** The policy comes with which channel speaks, and why the policy is not the channel's own, if so. */
  readonly policy: Promise<ReadPolicy>;
}

/** What the window loads first. In: where it is known from, and whether names are hidden by now. */
export async function collectAppFacts(
  { version, mode, windowFile, probed, policy: read }: FactsSources,
  namesHidden: boolean,
): Promise<AppFacts> {
  const [found, { policy, source, problem }] = await Promise.all([probed, read]);
  return {
    version,
    platform: platformOf(process.platform),
    mode,
    electron: process.versions.electron,
    lastSetupId: windowFile.state.lastSetupId,
    docked: windowFile.state.docked,
    adminName: windowFile.state.adminName,
    someReports: windowFile.state.someReports,
    strategistName: windowFile.state.strategistName,
    namesHidden,
    problems: [found, problem].filter((one) => one !== null),
    policy,
    policySource: source,
  };
}

/** Every other Unix that Electron might run on behaves like Linux here. */
function platformOf(platform: NodeJS.Platform): AppFacts['platform'] {
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}

/** The app and the system, for a report: nothing that names the computer or its user. */
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
