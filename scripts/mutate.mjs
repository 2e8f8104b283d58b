// npm run mutate [-- --unit] [--force] [--static] [path ...]: changes the code in small ways, one at a time, and
// shows the changes that no test notices (docs/testing.md). Not part of npm test.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { withoutCertificates } from '../tools/checks/vitest.mjs';
import { describe, scoreOf } from '../tools/mutate/report.mjs';
import { defaultRooms, targetOf } from '../tools/mutate/rooms.mjs';
import { runStryker } from '../tools/mutate/stryker.mjs';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';

await asScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unit: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      static: { type: 'boolean', default: false },
    },
  });
  const targets = (positionals.length > 0 ? positionals : defaultRooms()).map((path) => {
    const target = targetOf(path, { unitOnly: values.unit });
    if (target === undefined) {
      throw new SetupError(`There is no ${path}.`, ['npm run mutate -- main/users']);
    }
    return { path, target };
  });
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const clean = withoutCertificates(env);
  const totals = [];
  let broken = 0;
  for (const { path, target } of targets) {
    const started = performance.now();
    console.log(`\n${path}`);
    const report = await runStryker(target, {
      node,
      env: clean,
      force: values.force,
      withStatic: values.static,
    });
    if (report === undefined) {
      broken += 1;
      totals.push(`${path}: Stryker did not finish`);
      continue;
    }
    const { lines, total } = describe(report, target.path);
    console.log(lines.join('\n'));
    const seconds = Math.round((performance.now() - started) / 1000);
    totals.push(
      `${path}: ${scoreOf(total)} %, ${total.found} of ${total.found + total.missed} noticed` +
        `${total.other > 0 ? `, ${total.other} not counted` : ''}, ${seconds} s`,
    );
  }
  console.log(`\n${totals.join('\n')}`);
  return broken === 0 ? 0 : 1;
});
