import { join, relative, resolve } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * electron-builder calls this before it lays out an app. What ships is made from the Electron that
 * electron-builder downloads itself, checksums and all; what is made for checks (WISQ_DIST_CHECK=1)
 * may stand on any, and stays away from where installers lie.
 * @param {import('electron-builder').AfterPackContext} context
 * @throws {Error} when it must not be packaged so
 */
export default function beforePack({ appOutDir, packager }) {
  const check = process.env['WISQ_DIST_CHECK'] === '1';
  if (!check && packager.config.electronDist != null) {
    throw new Error('What ships is built from the official Electron alone: electronDist is set.');
  }
  const inDist = !relative(join(root, 'dist'), resolve(appOutDir)).startsWith('..');
  if (check && inDist) throw new Error('What is built for checks never lands in dist/.');
}
