// A command of its own, because electron-builder wants the tools' Node: node build.mjs '{"system":
// "win","target":null,"arches":["x64"],"config":{}}'. `target`: null for what electron-builder.yml
// says, or a target's name ("dir"); `config` is laid over that file.
import { build, Arch, Platform } from 'electron-builder';
import { root } from '../setup/paths.mjs';

const platforms = { win: Platform.WINDOWS, mac: Platform.MAC, linux: Platform.LINUX };

/** @typedef {keyof typeof platforms} System */
/** @typedef {{ system: System, target: string | null, arches: ('x64' | 'arm64')[], config: object }} BuildRequest */

/** @type {BuildRequest} */
const { system, target, arches, config } = JSON.parse(process.argv[2] ?? '{}');
const made = await build({
  projectDir: root,
  targets: platforms[system].createTarget(target, ...arches.map((arch) => Arch[arch])),
  config,
  publish: 'never',
});
for (const file of made) console.log(file);
