import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../../../tools/setup/paths.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The app's own version, as package.json has it. */
export const packageVersion = v.parse(v.object({ version: v.string() }), manifest).version;
