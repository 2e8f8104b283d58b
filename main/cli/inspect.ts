import { inspectCodes } from './inspect-report.ts';
import { inspectInTerminal } from './run-inspect.ts';
import { startCommand } from './start.ts';

// OneLogin's own side without Electron, on plain Node: `npm run inspect` starts this file.

await startCommand(inspectInTerminal, inspectCodes['not-asked']);
