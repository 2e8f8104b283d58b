// npm run icons: draws packaging/icon.ico, icon.icns and icon.png anew from the SVG files beside them.
// Needs Debian's librsvg2-bin, icoutils and icnsutils; what it makes is committed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/setup/paths.mjs';
import { run, tail } from '../tools/setup/run.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';

const folder = join(root, 'packaging');

await asScript(async () => {
  const work = mkdtempSync(join(tmpdir(), 'wisq-icons-'));
  try {
    /** @param {string} svg @param {number} size @param {string} [file] */
    const draw = async (svg, size, file = join(work, `${svg}-${size}.png`)) => {
      const edge = String(size);
      await tool('rsvg-convert', [join(folder, svg), '-w', edge, '-h', edge, '-o', file]);
      return file;
    };
    const small = await Promise.all([16, 24, 32].map((size) => draw('icon-small.svg', size)));
    const middle = await Promise.all([48, 64, 128].map((size) => draw('icon.svg', size)));
    // Windows reads a compressed picture at 256 pixels alone.
    const raw = `--raw=${await draw('icon.svg', 256)}`;
    await tool('icotool', ['-c', '-o', join(folder, 'icon.ico'), ...small, ...middle, raw]);
    writeFileSync(join(folder, 'icon.icns'), await icns(draw, work));
    await draw('icon.svg', 512, join(folder, 'icon.png'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * png2icns writes what macOS wants up to 32 pixels, and JPEG 2000 above: those are put in as PNG, by
 * the names that Apple's iconutil gives them ("@2x" is the same picture for a denser screen).
 * @param {(svg: string, size: number) => Promise<string>} draw
 * @param {string} work
 */
async function icns(draw, work) {
  const base = join(work, 'small.icns');
  const small = await Promise.all([16, 32].map((size) => draw('icon-small.svg', size)));
  await tool('png2icns', [base, ...small]);
  const parts = [readFileSync(base).subarray(8)];
  for (const [name, svg, size] of /** @type {const} */ ([
    ['ic11', 'icon-small.svg', 32],
    ['ic12', 'icon-mac.svg', 64],
    ['ic07', 'icon-mac.svg', 128],
    ['ic13', 'icon-mac.svg', 256],
    ['ic08', 'icon-mac.svg', 256],
    ['ic14', 'icon-mac.svg', 512],
    ['ic09', 'icon-mac.svg', 512],
    ['ic10', 'icon-mac.svg', 1024],
  ])) {
    const picture = readFileSync(await draw(svg, size));
    parts.push(headed(name, picture));
  }
  return headed('icns', Buffer.concat(parts));
}

/** @param {string} name @param {Buffer} body */
function headed(name, body) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** @param {string} command @param {string[]} args */
async function tool(command, args) {
  const { code, output } = await run(command, args, { seconds: 60, quiet: true });
  if (code === 0) return;
  throw new SetupError(`${command} ended with code ${code}:\n${tail(output)}`, [
    'Install librsvg2-bin, icoutils and icnsutils and run this again.',
  ]);
}
