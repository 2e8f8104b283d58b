import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getRawHeader, listPackage, statFile } from '@electron/asar';
import { root } from '../../../tools/setup/paths.mjs';

/** What is in an app.asar. */
export interface Contents {
  /** Packed files, by path from the root with forward slashes. */
  readonly packed: readonly string[];
  /** Files that lie beside it, because the system must load them as files. */
  readonly unpacked: readonly string[];
  /** Bytes of the archive itself. */
  readonly size: number;
  /** SHA-256 of its header, which holds every file's hash: what the integrity fuse compares. */
  readonly headerHash: string;
}

/** Reads an archive. */
export function contentsOf(asar: string): Contents {
  const files = listPackage(asar, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .map((path) => ({ path, entry: statFile(asar, path) }))
    .filter(({ entry }) => !('files' in entry));
  const names = (unpacked: boolean) =>
    files
      .filter(({ entry }) => ('unpacked' in entry && entry.unpacked) === unpacked)
      .map(({ path }) => path)
      .toSorted();
  const header = getRawHeader(asar).headerString;
  return {
    packed: names(false),
    unpacked: names(true),
    size: statSync(asar).size,
    headerHash: createHash('sha256').update(header).digest('hex'),
  };
}

/**
 * All that may be packed, on every system: the bundles as they were built, and three files of the one
 * package beside them.
 * @throws when something lies among the bundles that is no code, style or page
 */
export function packedFiles(): string[] {
  const built = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'bundled-packages.json')
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'));
  const strange = built.filter((file) => !/\.(?:js|cjs|css|html)$/.test(file));
  if (strange.length > 0) throw new Error(`not meant to ship: ${strange.join(', ')}`);
  return [
    ...built,
    'node_modules/keytar/LICENSE.md',
    'node_modules/keytar/lib/keytar.js',
    'node_modules/keytar/package.json',
    'package.json',
  ].toSorted();
}

/** Bytes: what the archive may weigh, the addon aside. */
export const mostBytes = 2.25 * 1024 * 1024;

/** The one native addon, for the system and processor named as Node names them. */
export function addonFor(platform: NodeJS.Platform, arch: string): string {
  return `node_modules/keytar/prebuilds/${platform}-${arch}/keytar.node`;
}
