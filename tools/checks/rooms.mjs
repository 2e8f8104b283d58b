import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { root as project } from '../setup/paths.mjs';

// The rooms of the house (docs/architecture.md): a folder of the second level, or of the third in
// shared/domain and renderer/features. What lies in a top folder itself is a room of that name.

/**
 * Who may import whom, besides itself. `*` stands for one part of a room's name; packages are the
 * linter's business. A room that no line names may import nothing and fails.
 * @type {readonly (readonly [room: string, imports: readonly string[]])[]}
 */
const layers = [
  ['shared/domain/*', ['shared/domain/*']],
  ['shared/contract', ['shared/domain/*']],
  ['shared/messages', ['shared/domain/*']],
  ['shared/drawings', ['shared/domain/*']],
  ['shared/documents', ['shared/domain/*', 'shared/messages', 'shared/drawings']],
  ['renderer/ui', ['shared/domain/*', 'shared/messages']],
  ['renderer/state', ['shared/*', 'shared/domain/*']],
  ['renderer/common', ['shared/*', 'shared/domain/*', 'renderer/state', 'renderer/ui']],
  [
    'renderer/features/*',
    ['shared/*', 'shared/domain/*', 'renderer/state', 'renderer/ui', 'renderer/common'],
  ],
  ['renderer/app', ['shared/*', 'shared/domain/*', 'renderer/*', 'renderer/features/*']],
  ['renderer', []],
  ['main/time', []],
  ['main/storage', ['shared/domain/*', 'main/time']],
  ['main/policy', ['shared/domain/*', 'main/storage']],
  ['main/guide', ['shared/domain/*']],
  ['main/connection', ['shared/domain/*', 'main/storage', 'main/time']],
  ['main/users', ['shared/domain/*', 'main/connection']],
  ['main/onelogin', ['shared/domain/*', 'main/connection']],
  [
    'main/rollout',
    [
      'shared/domain/*',
      'main/connection',
      'main/journal',
      'main/onelogin',
      'main/storage',
      'main/users',
    ],
  ],
  ['main/journal', ['shared/domain/*', 'main/storage']],
  [
    'main/credentials',
    [
      'shared/domain/*',
      'shared/contract',
      'main/connection',
      'main/onelogin',
      'main/storage',
      'main/time',
    ],
  ],
  ['main/handover', ['shared/domain/*', 'main/connection', 'main/credentials', 'main/storage']],
  [
    'main/setups',
    [
      'shared/domain/*',
      'shared/contract',
      'main/connection',
      'main/credentials',
      'main/journal',
      'main/storage',
    ],
  ],
  [
    'main/use-cases',
    [
      'shared/*',
      'shared/domain/*',
      ...['connection', 'credentials', 'guide', 'handover', 'journal'].map((one) => `main/${one}`),
      ...['onelogin', 'policy', 'rollout', 'setups', 'storage', 'users'].map(
        (one) => `main/${one}`,
      ),
    ],
  ],
  ['main/ipc', ['shared/contract', 'shared/domain/*', 'main/use-cases']],
  [
    'main/cli',
    [
      'shared/domain/*',
      'shared/messages',
      ...['connection', 'credentials', 'journal', 'setups', 'storage'].map((one) => `main/${one}`),
      'main/onelogin',
      'main/rollout',
      'main/time',
      'main/use-cases',
      'main/users',
    ],
  ],
  ['main/app', ['shared/*', 'shared/domain/*', 'main/*']],
  ['main', ['shared/contract', 'shared/domain/*', 'main/app', 'main/ipc', 'main/storage']],
  // Shows the window as it is; in no build.
  [
    'tools/gallery',
    ['shared/*', 'shared/domain/*', 'renderer/*', 'renderer/features/*', 'tools/*'],
  ],
  ['tools/*', ['shared/*', 'shared/domain/*', 'main/credentials', 'tools/*']],
  ['practice', ['shared/domain/*', 'tools/*', 'practice/*']],
  ['practice/*', ['shared/domain/*', 'tools/*']],
  [
    'bench',
    [
      'shared/domain/*',
      'main/connection',
      'main/credentials',
      'main/onelogin',
      'main/rollout',
      'practice',
      'practice/onelogin',
      'tools/*',
    ],
  ],
  ['scripts', ['tools/*']],
];

const top = ['shared', 'main', 'renderer', 'practice', 'bench', 'tools', 'scripts'];
const source = /\.(ts|tsx|mjs|cjs|js)$/;
/** `import … from`, `export … from`, `import '…'` and `import('…')`, types included. */
const imports = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)(['"])(\.[^'"\n]+)\1/g;

/** How many lines a file of one idea may have before the check names it. */
const longLines = 300;

/**
 * @typedef {{ from: string, to: string, file: string, target: string }} Import
 * @typedef {{ files: number, cycles: string[][], broken: Import[], long: string[] }} Rooms
 */

/**
 * Reads every source file under a folder and what it imports, types and dynamic imports included.
 * @param {string} root the project folder
 * @returns {Rooms} `cycles`: rooms that import each other in a circle; `broken`: imports that no
 *   line of the table allows; `long`: files over 300 lines, longest first
 */
export function readRooms(root) {
  /** @type {Import[]} */
  const found = [];
  /** @type {[lines: number, file: string][]} */
  const long = [];
  let files = 0;
  for (const file of sourceFiles(root)) {
    files += 1;
    const text = readFileSync(join(root, file), 'utf8');
    const lines = text.split('\n').length - 1;
    if (lines > longLines) long.push([lines, file]);
    for (const [, , path = ''] of text.matchAll(imports)) {
      const target = slashed(normalize(join(dirname(file), path)));
      if (!source.test(target) || !top.includes(target.split('/')[0] ?? '')) continue;
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from !== to) found.push({ from, to, file, target });
    }
  }
  return {
    files,
    cycles: cyclesOf(found),
    broken: found.filter(({ from, to }) => !allowed(from, to)),
    long: long.toSorted((a, b) => b[0] - a[0]).map(([lines, file]) => `${lines} ${file}`),
  };
}

/** @param {string} root */
function sourceFiles(root) {
  return top.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => source.test(name) && !name.includes('node_modules'))
        .map((name) => `${folder}/${slashed(name)}`);
    } catch {
      // A checkout of parts, as the test of this check makes one.
      return [];
    }
  });
}

/** @param {string} path */
const slashed = (path) => path.split(sep).join('/');

/** @param {string} file */
function roomOf(file) {
  const parts = file.split('/').slice(0, -1);
  const deep = /^(shared\/domain|renderer\/features)\//.test(file);
  return parts.slice(0, deep ? 3 : 2).join('/');
}

/**
 * @param {string} from
 * @param {string} to
 */
function allowed(from, to) {
  const rule = layers.find(([room]) => fits(room, from));
  return rule?.[1].some((room) => fits(room, to)) ?? false;
}

/**
 * @param {string} pattern
 * @param {string} room
 */
function fits(pattern, room) {
  const [a, b] = [pattern.split('/'), room.split('/')];
  return a.length === b.length && a.every((part, at) => part === '*' || part === b[at]);
}

/**
 * Tarjan's strongly connected components, those of more than one room.
 * @param {readonly Import[]} found
 */
function cyclesOf(found) {
  /** @type {Map<string, Set<string>>} */
  const uses = new Map();
  for (const { from, to } of found) uses.set(from, (uses.get(from) ?? new Set()).add(to));
  /** @type {Map<string, { index: number, low: number }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const cycles = [];
  /** @param {string} room */
  const visit = (room) => {
    const own = { index: seen.size, low: seen.size };
    seen.set(room, own);
    stack.push(room);
    for (const next of uses.get(room) ?? []) {
      const known = seen.get(next);
      if (known === undefined) own.low = Math.min(own.low, visit(next).low);
      else if (stack.includes(next)) own.low = Math.min(own.low, known.index);
    }
    if (own.low === own.index) {
      const cycle = stack.splice(stack.indexOf(room));
      if (cycle.length > 1) cycles.push(cycle.toSorted());
    }
    return own;
  };
  for (const room of uses.keys()) if (!seen.has(room)) visit(room);
  return cycles;
}

/**
 * Prints what the check found. Long files are named and no failure.
 * @param {string} root the project folder
 * @returns {boolean} whether there is no cycle, no broken rule, and there were files to read at all
 */
function checkRooms(root) {
  const { files, cycles, broken, long } = readRooms(root);
  for (const cycle of cycles) console.log(`  in a circle: ${cycle.join(' ')}`);
  for (const { file, target } of broken) console.log(`  must not import: ${file} -> ${target}`);
  const ok = files > 0 && cycles.length === 0 && broken.length === 0;
  console.log(
    `${ok ? '✓' : '✗'} rooms: ${files} files, ${cycles.length} cycles, ${broken.length} imports against the layers`,
  );
  if (long.length > 0) console.log(`  over ${longLines} lines: ${long.join(', ')}`);
  return ok;
}

if (process.argv[1] === import.meta.filename) {
  process.exit(checkRooms(project) ? 0 : 1);
}
