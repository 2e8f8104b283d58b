// npm run --silent reconcile -- --base-url URL --list FILE: a list of people compared with Wisq, without
// the app (--help says more).
import { startTerminalScript } from '../tools/setup/terminal-script.mjs';

// What a script reads as "could not ask".
await startTerminalScript('main/cli/reconcile.ts', 3);
