import electron from 'electron';
import type { ClipboardPort } from '../use-cases/context.ts';

/** How long a copied token stays on the clipboard. */
const secretSeconds = 60;

/**
 * Formats that tell clipboard histories to leave a copy out, by system, with the values they must have.
 * Windows: "Cloud Clipboard and Clipboard History Formats" in Microsoft's clipboard documentation;
 * the last two hold a DWORD of 0. macOS: the convention of nspasteboard.org. Linux: KDE's hint.
 */
const concealment: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '\0',
    CanIncludeInClipboardHistory: '\0\0\0\0',
    CanUploadToCloudClipboard: '\0\0\0\0',
  },
  darwin: { 'org.nspasteboard.ConcealedType': '1' },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

/** What can hold a copied text. */
interface Place {
  read(): Promise<string>;
  clear(): void;
}

/**
 * The clipboard, and on Linux what is selected (X11's PRIMARY, Wayland's primary selection): whoever
 * selects a token to copy it, or syncs the two, has it there as well. Awaited for both: the older
 * Electron returns the text itself, and names the selection by an argument.
 */
function places(): readonly Place[] {
  const { clipboard } = electron;
  const all: Place[] = [
    { read: async () => await clipboard.readText(), clear: () => clipboard.clear() },
  ];
  if (process.platform !== 'linux') return all;
  if ('selection' in clipboard) {
    const { selection } = clipboard;
    return [...all, { read: () => selection.readText(), clear: () => selection.clear() }];
  }
  const older = clipboard as OlderClipboard;
  return [
    ...all,
    {
      read: async () => older.readText('selection'),
      clear: () => older.clear('selection'),
    },
  ];
}

/** As Electron has it before 45. */
interface OlderClipboard {
  readText(type: 'selection'): string;
  clear(type: 'selection'): void;
}

/**
 * The system's clipboard.
 *
 * Concealing needs the text and the marks in one write. Electron since 45 can do that
 * (`ClipboardItem` with `electron application/osclipboard`). The older one used for practice here
 * cannot: its `writeBuffer` replaces what is there, so text and marks exclude each other, and the
 * text is written plainly. No system is obliged to respect the marks, and clearing the clipboard
 * does not clear a history that ignored them.
 */
export class SystemClipboard implements ClipboardPort {
  readonly #onCleared: () => void;
  #secret: string | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(onCleared: () => void) {
    this.#onCleared = onCleared;
  }

  async read(): Promise<string> {
    // Awaited for both: the older Electron returns the text itself.
    return await electron.clipboard.readText();
  }

  async copy(text: string, kind: 'plain' | 'concealed' | 'secret'): Promise<number | null> {
    await this.#write(text, kind !== 'plain');
    this.#forget();
    if (kind !== 'secret') return null;
    this.#secret = text;
    this.#timer = setTimeout(() => void this.clearSecret(), secretSeconds * 1000);
    return secretSeconds;
  }

  async clearSecret(holds: (text: string) => boolean = () => false): Promise<void> {
    const secret = this.#secret;
    this.#forget();
    let cleared = false;
    for (const place of places()) {
      const text = await place.read();
      // Something else was copied since: that is not ours to clear.
      if (text === '' || !(text === secret || holds(text))) continue;
      place.clear();
      cleared = true;
    }
    if (cleared) this.#onCleared();
  }

  #forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#secret = null;
  }

  async #write(text: string, concealed: boolean): Promise<void> {
    const marks = concealment[process.platform];
    if (!concealed || marks === undefined || !('ClipboardItem' in electron)) {
      await electron.clipboard.writeText(text);
      return;
    }
    const raw = Object.entries(marks).map(([format, content]) => [
      `electron application/osclipboard;format="${format}"`,
      content,
    ]);
    await electron.clipboard.write([
      new electron.ClipboardItem({ 'text/plain': text, ...Object.fromEntries(raw) }),
    ]);
  }
}
