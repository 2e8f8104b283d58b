import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { getRawHeader, listPackage, statFile } from '@electron/asar';

/** What is in an app.asar. */
export interface Contents {
  /** Packed files, by path from the root with forward slashes; hashes in names are replaced by `*`. */
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
      .map(({ path }) => path.replace(/-[\w-]{8}\.(js|css)$/, '-*.$1'))
      .toSorted();
  const header = getRawHeader(asar).headerString;
  return {
    packed: names(false),
    unpacked: names(true),
    size: statSync(asar).size,
    headerHash: createHash('sha256').update(header).digest('hex'),
  };
}

/** All that may be packed, on every system. */
export const packedFiles: readonly string[] = [
  'node_modules/keytar/LICENSE.md',
  'node_modules/keytar/lib/keytar.js',
  'node_modules/keytar/package.json',
  'out/main/index.js',
  'out/preload/preload.cjs',
  'out/renderer/assets/index-*.css',
  'out/renderer/assets/index-*.js',
  'out/renderer/index.html',
  'package.json',
];

/** Bytes: what the archive may weigh, the addon aside. */
export const mostBytes = 1.5 * 1024 * 1024;

/** The one native addon, for the system and processor named as Node names them. */
export function addonFor(platform: NodeJS.Platform, arch: string): string {
  return `node_modules/keytar/prebuilds/${platform}-${arch}/keytar.node`;
}
