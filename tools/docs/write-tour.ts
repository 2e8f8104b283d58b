import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from '../setup/paths.mjs';
import { stops, tourPage } from './tour.ts';

const from = resolve(root, 'practice-out');
const to = resolve(root, 'docs/tour');
const taken = readdirSync(from);

rmSync(to, { recursive: true, force: true });
mkdirSync(to);
const pictures = stops.map(({ screen }) => {
  const picture = taken.find((name) => name.replace(/^\d+-/, '') === `${screen}-wide-light.png`);
  if (picture === undefined) throw new Error(`practice took no picture of ${screen}`);
  copyFileSync(resolve(from, picture), resolve(to, `${screen}.png`));
  return `${screen}.png`;
});
writeFileSync(resolve(root, 'docs/tour.md'), tourPage(pictures));
