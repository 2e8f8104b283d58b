import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { codesPage, codesPath } from './codes-page.ts';

writeFileSync(join(root, codesPath), codesPage());
