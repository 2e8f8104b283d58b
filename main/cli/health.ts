import { healthCodes } from './health-report.ts';
import { healthInTerminal } from './run-health.ts';
import { startCommand } from './start.ts';

// Whether a setup still works, without Electron, on plain Node: `npm run health` starts this file.

await startCommand(healthInTerminal, healthCodes['not-asked']);
