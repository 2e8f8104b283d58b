import { compareList } from '../../main/rollout/compare/compare-list.ts';
import { ListFile } from '../../main/rollout/store/list-file.ts';

// Works on the list in a folder until it is done: `node rollout-child.ts FOLDER BASE-URL TOKEN`.

const [folder = '', baseUrl = '', token = ''] = process.argv.slice(2);
const file = new ListFile(folder);
const read = await file.read();
if (!read.ok || read.value === null) throw new Error('no list');
const { salt, state } = read.value;
const outcome = await compareList({
  baseUrl,
  token,
  state,
  salt,
  store: async (events) => {
    const kept = await file.append(events);
    if (!kept.ok) throw new Error(kept.problem.code);
  },
  lookAtPeople: null,
  appName: 'Wisq',
  signal: new AbortController().signal,
});
await file.close();
process.stdout.write(`${JSON.stringify(outcome)}\n`);
