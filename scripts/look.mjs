// npm run --silent look -- --base-url URL --user NAME: one user looked up at Wisq, without the app
// (--help says more).
import { startTerminalScript } from '../tools/setup/terminal-script.mjs';

// What a script reads as "could not ask".
await startTerminalScript('main/cli/look.ts', 3);
