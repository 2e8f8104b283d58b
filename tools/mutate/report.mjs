/**
 * What is read of Stryker's JSON report.
 * @typedef {{ line: number, column: number }} Place counted from 1
 * @typedef {{
 *   mutatorName: string, replacement?: string, status: string, static?: boolean,
 *   location: { start: Place, end: Place },
 * }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report
 * @typedef {{ found: number, missed: number, other: number }} Tally `found`: killed, or stopped
 *   when it ran for ever; `missed`: survived, or covered by no test; `other`: did not even load,
 *   or ignored
 */

const found = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

/** @param {readonly Mutant[]} mutants @returns {Tally} */
function tally(mutants) {
  const count = (/** @type {readonly string[]} */ statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const [good, bad] = [count(found), count(missed)];
  return { found: good, missed: bad, other: mutants.length - good - bad };
}

/**
 * The mutation score: how many of the mutants that ran were found, in per cent with one decimal,
 * rounded down so that 79.99 is never read as 80.
 * @param {Tally} count
 */
export function scoreOf({ found: good, missed: bad }) {
  if (good + bad === 0) return '-';
  return (Math.floor((good / (good + bad)) * 1000) / 10).toFixed(1);
}

/**
 * A report as lines for the terminal: the score of each file, then each mutant that no test noticed
 * as `file:line:column mutator "before" -> "after"`, then the total.
 * @param {Report} report
 * @param {string} path a file or folder: the report also holds what earlier runs found beside it
 * @returns {{ lines: string[], total: Tally }}
 */
export function describe({ files }, path) {
  const named = Object.entries(files)
    .filter(([name]) => `${name}/`.startsWith(`${path}/`))
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const scores = named.map(([name, { mutants }]) => {
    const count = tally(mutants);
    const sum = `${count.found} of ${count.found + count.missed}`;
    return `${scoreOf(count).padStart(6)}  ${sum.padStart(12)}  ${name}`;
  });
  const survivors = named.flatMap(([name, { source, mutants }]) =>
    mutants
      .filter(({ status }) => missed.includes(status))
      .toSorted((a, b) => order(a.location.start, b.location.start))
      .map((mutant) => survivor(name, source, mutant)),
  );
  const total = tally(named.flatMap(([, { mutants }]) => mutants));
  return { lines: [...scores, '', ...survivors], total };
}

/** @param {Place} a @param {Place} b */
const order = (a, b) => a.line - b.line || a.column - b.column;

/** @param {string} name @param {string} source @param {Mutant} mutant */
function survivor(name, source, { location, mutatorName, replacement = '', status }) {
  const { line, column } = location.start;
  const uncovered = status === 'NoCoverage' ? ' (no test runs it)' : '';
  const change = `${quoted(textAt(source, location))} -> ${quoted(replacement)}`;
  return `${name}:${line}:${column} ${mutatorName} ${change}${uncovered}`;
}

/** @param {string} source @param {Mutant['location']} location */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  // The end first: on one line, cutting the start would move it.
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}

/** @param {string} text one line of it, its middle left out when it is long */
function quoted(text) {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 80 ? `${line.slice(0, 50)} … ${line.slice(-25)}` : line}"`;
}
