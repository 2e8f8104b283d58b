import { rolloutCodes } from './rollout-codes.ts';
import { reconcileInTerminal } from './run-reconcile.ts';
import { startCommand } from './start.ts';

// A list of people compared with Wisq, on plain Node: `npm run reconcile` starts this file.

await startCommand(reconcileInTerminal, rolloutCodes['not-asked']);
