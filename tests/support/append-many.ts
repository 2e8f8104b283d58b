// Run in a process of its own, which is killed: appends without end and prints the id of every
// entry that was acknowledged. Arguments: the profile, the setup's id.
import { writeSync } from 'node:fs';
import { SetupsFolder } from '../../main/journal/setups-folder.ts';

const [profile = '', setupId = ''] = process.argv.slice(2);
const opened = await new SetupsFolder(profile, () => new Date()).open(setupId);
if (!opened.ok) throw new Error(opened.problem.code);
const journal = opened.value;

/** Three writers at once: the journal puts their entries in a row. */
async function keepAppending(writer: number): Promise<never> {
  for (let at = 0; ; at += 1) {
    const note = `${writer}-${at} `.padEnd(200 + ((at * 37) % 1700), 'x');
    const written = await journal.append({ type: 'rollout.withdrawn', note });
    if (!written.ok) throw new Error(written.problem.code);
    // Synchronous: once it is in the pipe, the parent has been told.
    writeSync(1, `${written.value.id}\n`);
  }
}
await Promise.all([0, 1, 2].map(keepAppending));
