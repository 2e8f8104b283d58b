import type { Report } from '../../shared/domain/handover/format.ts';
import { documentMessages } from '../../shared/messages/documents.ts';

/**
 * The app, the system and the network behind a report as pairs of name and value, for people to
 * read.
 */
export function sourceFacts(
  report: Pick<Report, 'app' | 'system' | 'network' | 'masked' | 'leftOut'>,
): readonly (readonly [string, string])[] {
  const { facts } = documentMessages;
  const { app, system, network, masked } = report;
  const rows: (readonly [string, string])[] = [
    [facts.app, `${app.version}, ${app.platform}, Electron ${app.electron}`],
    [facts.system, `${system.release}, ${system.arch}`],
    [facts.times, system.timeZone],
  ];
  if (network.host !== null) rows.push([facts.host, `${network.host}${network.path ?? '/…'}`]);
  if (network.route !== '') rows.push([facts.route, network.route]);
  if (masked) rows.push([facts.names, facts.masked]);
  if (report.leftOut !== undefined) {
    const { entries, users } = report.leftOut;
    const older = facts.older(entries);
    rows.push([facts.leftOut, users === undefined ? older : `${facts.users(users)}, ${older}`]);
  }
  return rows;
}
