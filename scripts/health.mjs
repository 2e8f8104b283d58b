// npm run --silent health -- --base-url URL [--user NAME]…: whether a setup still works, without the app
// (--help says more).
import { startTerminalScript } from '../tools/setup/terminal-script.mjs';

// What a script reads as "could not ask".
await startTerminalScript('main/cli/health.ts', 3);
