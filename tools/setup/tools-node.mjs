import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, withPath } from './paths.mjs';
import { npm, tail } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const wanted = 'Node 22.12 or newer';
const packaged = ['linux-x64', 'linux-arm64', 'win32-x64'];

/**
 * Finds a Node that the build tools accept, and installs one beside the project where the
 * machine's own is older.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} the executable, and an environment in which `node` means it
 * @throws {SetupError} when there is none and none can be installed
 */
export async function toolsNode() {
  const own = join(root, 'node_modules', '.bin');
  if (isNewEnough(process.versions.node)) {
    return { node: process.execPath, env: withPath(process.env, [own]) };
  }
  const system = `${process.platform}-${process.arch}`;
  if (!packaged.includes(system)) {
    throw new SetupError(
      `The build tools need ${wanted}; this is Node ${process.versions.node}, and there is no ready package for ${system}.`,
      [`Install ${wanted} from https://nodejs.org and run this again.`],
    );
  }
  const windows = process.platform === 'win32';
  const folder = join(
    root,
    `tools/node/node_modules/node-${windows ? 'win' : process.platform}-${process.arch}/bin`,
  );
  const node = join(folder, windows ? 'node.exe' : 'node');
  const inputs = hashOf(['tools/node/package-lock.json']);
  if (readStamp('tools-node') !== inputs || !existsSync(node)) {
    say(`Node ${process.versions.node} is too old for the build tools: installing one beside them`);
    const { code, timedOut, output } = await npm(['ci', '--prefix', 'tools/node'], {
      seconds: 180,
      quiet: true,
    });
    if (code !== 0 || !existsSync(node)) {
      throw new SetupError(
        `Installing Node for the build tools ${timedOut ? 'took longer than 180 s' : 'failed'}:\n${tail(output)}`,
        ['Check that npm reaches its registry and run this again.', `Or install ${wanted}.`],
      );
    }
    writeStamp('tools-node', inputs);
  }
  return { node, env: withPath(process.env, [folder, own]) };
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}
