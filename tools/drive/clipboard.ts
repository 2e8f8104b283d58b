import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The clipboard that admin and app share. */
export interface Clipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

const run = promisify(execFile);

const powershell = (script: string): readonly string[] => [
  'powershell',
  '-NoProfile',
  '-Command',
  `$utf8 = New-Object System.Text.UTF8Encoding $false; ${script}`,
];

/** Each system's own commands for its clipboard; Linux's is not always there (Debian: xclip). */
const commands: Readonly<
  Partial<Record<NodeJS.Platform, { read: readonly string[]; write: readonly string[] }>>
> = {
  linux: {
    read: ['xclip', '-selection', 'clipboard', '-out'],
    write: ['xclip', '-selection', 'clipboard', '-in'],
  },
  darwin: { read: ['pbpaste'], write: ['pbcopy'] },
  win32: {
    read: powershell('[Console]::OutputEncoding = $utf8; Get-Clipboard -Raw'),
    write: powershell(
      '[Console]::InputEncoding = $utf8; Set-Clipboard -Value ([Console]::In.ReadToEnd())',
    ),
  },
};

/**
 * The system's clipboard from outside the app, as another program of the admin's would use it.
 * @throws when the system has no such command, or it fails or takes longer than 10 s
 */
export function systemClipboard(): Clipboard {
  const found = commands[process.platform];
  if (found === undefined) throw new Error(`No clipboard command is known on ${process.platform}.`);
  return {
    // Windows ends what it prints with a line break of its own.
    read: async () => (await start(found.read)).replace(/\r?\n$/, ''),
    write: async (text) => void (await start(found.write, text)),
  };
}

async function start(command: readonly string[], input?: string): Promise<string> {
  const [program = '', ...args] = command;
  // Without a locale, as on a machine for builds, macOS's two take text for Mac OS Roman.
  const env =
    process.platform === 'darwin' ? { ...process.env, LC_ALL: 'en_US.UTF-8' } : process.env;
  const running = run(program, args, { timeout: 10_000, env });
  if (input === undefined) return (await running).stdout;
  // xclip stays behind to serve what it was given, with its output open: its input is all that counts.
  running.child.stdout?.destroy();
  running.child.stderr?.destroy();
  running.child.stdin?.end(input);
  return (await running).stdout;
}
