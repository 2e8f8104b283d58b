import { rolloutCodes } from './rollout-codes.ts';
import { lookInTerminal } from './run-look.ts';
import { startCommand } from './start.ts';

// One user looked up at Wisq, on plain Node: `npm run look` starts this file.

await startCommand(lookInTerminal, rolloutCodes['not-asked']);
