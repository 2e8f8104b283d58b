import { npm } from '../setup/run.mjs';
import { shippedPackages } from './shipped.mjs';

/**
 * `clean` and `found` speak of the packages whose code is in the app, and of Electron; `tools` are
 * packages with an advisory that only build or test it. `not-run` proves nothing.
 * @typedef {{ kind: 'clean' | 'found', ships: string[], tools: string[] }
 *   | { kind: 'not-run', why: string }} Audit
 */

/**
 * Asks the registry for advisories on everything in the lockfile, for at most 60 seconds.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @returns {Promise<Audit>} never rejects; a registry that offers no such question is `not-run`
 */
export async function audit(env) {
  const { output, timedOut } = await npm(['audit', '--json', '--package-lock-only'], {
    env,
    seconds: 60,
    quiet: true,
  });
  if (timedOut) return { kind: 'not-run', why: 'no answer within 60 s' };
  const ships = shippedPackages().map(({ name }) => (name === '@github/keytar' ? 'keytar' : name));
  return judgeAudit(output, [...ships, 'electron']);
}

/**
 * @param {string} output what `npm audit --json` printed, warnings included
 * @param {string[]} ships the names that ship
 * @returns {Audit}
 */
export function judgeAudit(output, ships) {
  const report = readReport(output);
  if (report === undefined) return { kind: 'not-run', why: 'npm gave no report' };
  if (!report.vulnerabilities) return { kind: 'not-run', why: report.message ?? 'npm gave none' };
  const advised = Object.values(report.vulnerabilities);
  const words = advised.map(({ name, severity }) => ({ name, line: `${name} (${severity})` }));
  const shipped = words.filter(({ name }) => ships.includes(name));
  return {
    kind: shipped.length > 0 ? 'found' : 'clean',
    ships: shipped.map(({ line }) => line),
    tools: words.filter(({ name }) => !ships.includes(name)).map(({ line }) => line),
  };
}

/**
 * @param {string} output
 * @returns {{ message?: string, vulnerabilities?: Record<string, { name: string, severity: string }> } | undefined}
 */
function readReport(output) {
  const from = output.indexOf('{');
  const to = output.lastIndexOf('}');
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(output.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
