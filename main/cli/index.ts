import { exitCodes } from './report.ts';
import { runInTerminal } from './run.ts';
import { startCommand } from './start.ts';

// The check without Electron, on plain Node: `npm run check` starts this file.

await startCommand(runInTerminal, exitCodes.notRun);
