// npm run audit: known advisories for what ships. Ends with 0 (none), 1 (some) or 2 (could not ask).
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { build } from '../tools/setup/build.mjs';
import { audit } from '../tools/dist/audit.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';

const codes = { clean: 0, found: 1, 'not-run': 2 };

await asScript(async () => {
  const { env } = await toolsNode();
  await installDependencies(env);
  await build(env);
  const result = await audit(env);
  if (result.kind === 'not-run') console.log(`Not audited: ${result.why}. This proves nothing.`);
  else {
    console.log(`In the app: ${result.ships.join(', ') || 'no known advisory'}.`);
    if (result.tools.length > 0) console.log(`In tools only: ${result.tools.join(', ')}.`);
  }
  return codes[result.kind];
}, codes['not-run']);
