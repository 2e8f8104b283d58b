// npm run --silent inspect -- --onelogin URL --app NAME: what OneLogin says about the app and its test
// users, without the app (--help says more).
import { startTerminalScript } from '../tools/setup/terminal-script.mjs';

// What a script reads as "could not ask".
await startTerminalScript('main/cli/inspect.ts', 3);
