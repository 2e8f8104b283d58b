// npm run --silent check -- --base-url URL: the connection check without the app (--help says more).
import { startTerminalScript } from '../tools/setup/terminal-script.mjs';

// What a script reads as "not run": neither "works" nor "fails".
await startTerminalScript('main/cli/index.ts', 2);
