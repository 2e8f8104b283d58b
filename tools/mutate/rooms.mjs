import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * The rooms whose tests are held to a score, each with the integration tests that prove it beside
 * the unit tests. Left out are the ones that need a keychain, a desktop or an Electron: their
 * processes of their own run the code as it is, not as it is mutated.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const rooms = {
  'shared/domain': [],
  'main/use-cases': ['use-cases/**', 'users/**', 'handover/**', 'policy/**', 'setups/**'],
  'main/users': ['users/**', 'use-cases/**'],
  'main/rollout': ['rollout/!(kept)', 'use-cases/rollout*'],
  'main/credentials': ['use-cases/**'],
  'main/connection': ['connection/!(electron|system-route|memory)'],
};

/** @typedef {{ name: string, path: string, mutate: string[], tests: string[] }} Target */

/** @returns {string[]} the rooms of the table that exist */
export const defaultRooms = () => Object.keys(rooms).filter((room) => existsSync(join(root, room)));

/**
 * What to mutate for a path, and which tests may notice. Unit tests always may; Stryker narrows
 * them to the ones that import what is mutated.
 * @param {string} path a file or folder, relative to the project; a file may carry a range of
 *   lines, `file.ts:10-20`
 * @param {{ unitOnly: boolean }} options
 * @returns {Target | undefined} nothing when there is no such path; `path` is without lines and
 *   closing slash; `name` is the room's, in a form for file names, the same for every path in one
 */
export function targetOf(path, { unitOnly }) {
  const [bare = '', lines] = path
    .replaceAll('\\', '/')
    .replace(/\/+$/, '')
    .split(/:(?=\d)/);
  if (!existsSync(join(root, bare))) return undefined;
  const room = Object.keys(rooms).find((name) => `${bare}/`.startsWith(`${name}/`));
  const integration = unitOnly ? [] : (rooms[room ?? ''] ?? []);
  const name = (room ?? bare.split('/').slice(0, 2).join('/')).replace(/\W+/g, '-');
  return {
    path: bare,
    name: unitOnly && room !== undefined ? `${name}-unit` : name,
    mutate: [
      /\.[jt]sx?$/.test(bare) ? [bare, lines].filter(Boolean).join(':') : `${bare}/**/*.ts*`,
    ],
    tests: [
      'tests/unit/**/*.test.{ts,tsx}',
      ...integration.map((glob) => `tests/integration/${glob.replace(/\*\*$/, '**/*')}.test.ts`),
    ],
  };
}
