import { terminalCommand } from './terminal-command.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';

/** How this process was started. */
export interface Start {
  /** The words after the program: switches, the app's folder, files. */
  readonly words: readonly string[];
  /** Node's own options, which it takes out of the words. */
  readonly nodeOptions: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  /** The Electron that runs, and the one this version was made for. */
  readonly electron: string;
  readonly pinned: string;
}

/**
 * Why this app must not run on real data as it was started; null: it may. Whatever a switch of
 * Chromium, Electron or Node does that nobody here thought of, it is refused: `switches` are all there
 * are. START_RUNTIME, START_SWITCH with its name, START_ENVIRONMENT with the variable's.
 */
export function startProblem(start: Start): Problem | null {
  const { env, electron, pinned, nodeOptions } = start;
  const source = env['WISQ_RUNTIME_SOURCE'];
  if (source === 'registry' || (electron !== pinned && source !== 'override')) {
    return problem('START_RUNTIME', { running: electron, wanted: pinned });
  }
  const found = [...nodeOptions, ...start.words].find((word) => !allowed(word, start));
  if (found !== undefined) return problem('START_SWITCH', { switch: nameOf(found) });
  const early = tooLate.find(
    (name) => (env[name] ?? '') !== '' && !(ignored(name) && start.packaged),
  );
  return early === undefined ? null : problem('START_ENVIRONMENT', { variable: early });
}

/**
 * The switches this app may have on real data, without their dashes: its own; how Chromium draws and
 * speaks on a computer that needs it; what scripts/start.mjs gives to the superuser, whom Chromium's
 * sandbox does not take; what installers and systems pass by themselves.
 */
const switches: ReadonlySet<string> = new Set([
  'check',
  'no-sandbox',
  'disable-gpu',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  // The installer, when it starts what it installed; Windows, when a notification is clicked.
  'updated',
  'embedding',
]);

/** The switches that follow a command; the terminal itself names what it does not know. */
const afterCommand = /^--(?!-)/;

function allowed(word: string, { packaged, platform, words }: Start): boolean {
  // Chromium takes a slash for a dash on Windows, where no path of a file begins with one alone.
  const isSwitch = word.startsWith('-') || (platform === 'win32' && /^\/(?!\/)/.test(word));
  if (!isSwitch || (platform === 'darwin' && /^-psn_\d+_\d+$/.test(word))) return true;
  const command = terminalCommand(words, packaged);
  if (command !== null) {
    const at = words.indexOf(word);
    if (at === command.at || (at > command.at && afterCommand.test(word))) return true;
  }
  return switches.has(switchOf(word));
}

function switchOf(word: string): string {
  const [name = ''] = word.replace(/^(?:--?|\/)/, '').split('=');
  return name.toLowerCase();
}

/** As it was written, without its value; nothing of what may be a secret in the wrong place. */
function nameOf(word: string): string {
  const [name = ''] = word.split('=');
  return /^(?:--?|\/)[a-z][a-z-]{0,40}$/i.test(name) ? name : '';
}

/**
 * Variables that have done their work before the first line of this app runs, so that taking them
 * away would come too late: code that Node loads, and what Node prints of connections.
 */
const tooLate = ['NODE_OPTIONS', 'NODE_DEBUG', 'NODE_DEBUG_NATIVE'];

/** Off by fuse in what is packaged (tools/dist/fuses.mjs): there it is only taken away. */
function ignored(name: string): boolean {
  return name === 'NODE_OPTIONS';
}

/**
 * Whether a variable is one of those that Node, Electron or Chromium read. What the system and its
 * proxies need has other names. The same in tools/setup/clean-env.mjs, for what is read at once.
 */
export const foreignVariable =
  /^(?:NODE_|ELECTRON_|CHROME_|CHROMIUM_|BREAKPAD_|GOOGLE_|V8_|UV_|OPENSSL_|SSLKEYLOGFILE$|SSL_CERT_)/i;

/** Takes away what Node, Electron and Chromium would still read, here and in every child process. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (foreignVariable.test(name)) delete env[name];
}
