import { BrowserWindow, nativeTheme, type Rectangle, screen, type WebPreferences } from 'electron';
import type { WindowPort } from '../use-cases/context.ts';
import { takeZoomKeys } from './zoom.ts';
import type { WindowFile } from '../storage/window-file.ts';

/** CSS pixels. The narrowest width every screen is designed for, and the docked one. */
const least = { width: 400, height: 560 };
const usual = { width: 1200, height: 820 };
const dockedWidth = 420;
/** The surface of both themes (design.md), which most of the window is, until the page is there. */
const surface = { light: '#FFFFFF', dark: '#1A1C20' };

export interface AppWindowOptions {
  readonly title: string;
  readonly webPreferences: WebPreferences;
  readonly file: WindowFile;
  /** What the window shows. */
  readonly load: (window: BrowserWindow) => Promise<void>;
}

/** The app's one window. */
export class AppWindow implements WindowPort {
  readonly #options: AppWindowOptions;
  #window: BrowserWindow | null = null;
  /** Where the window was before it was docked; null: not docked. */
  #undocked: Rectangle | null = null;

  constructor(options: AppWindowOptions) {
    this.#options = options;
  }

  get current(): BrowserWindow | null {
    return this.#window !== null && !this.#window.isDestroyed() ? this.#window : null;
  }

  /** Opens the window, or brings the open one to the front. */
  async open(): Promise<void> {
    const open = this.current;
    if (open !== null) return this.#focus(open);
    const { title, webPreferences, file, load } = this.#options;
    const window = new BrowserWindow({
      ...usual,
      ...visible(file.state.bounds),
      minWidth: least.width,
      minHeight: least.height,
      title,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
      webPreferences,
      // Shown when the page has loaded and, without setups, has rendered. One that is visible before
      // waits for the graphics process and runs nothing meanwhile; shown when its code had run, its
      // first button came 7 ms later, shown at its navigation 11 ms (medians of 50 starts each, in turn).
      // One that draws unseen is usable no sooner.
      show: false,
      paintWhenInitiallyHidden: false,
    });
    this.#window = window;
    this.#undocked = null;
    takeZoomKeys(window.webContents);
    const reveal = () => {
      if (window.isDestroyed() || window.isVisible()) return;
      if (file.state.docked) this.dock('right', true);
      else if (file.state.maximized) window.maximize();
      window.show();
    };
    // The page's own title would drop the word "practice".
    window.on('page-title-updated', (event) => event.preventDefault());
    reviveOnce(window);
    const remember = () => this.#remember(window);
    window.on('resized', remember).on('moved', remember).on('close', remember);
    try {
      await load(window);
    } catch (error) {
      // Closed, reloaded or sent elsewhere (and refused) while loading: no reason to end the app.
      if (!window.isDestroyed() && !isAborted(error)) throw error;
    }
    // A load that failed shows at least that.
    reveal();
  }

  dock(side: 'left' | 'right', onTop: boolean): void {
    const window = this.current;
    if (window === null) return;
    if (window.isMaximized()) window.unmaximize();
    this.#undocked ??= window.getNormalBounds();
    const { workArea } = screen.getDisplayMatching(window.getBounds());
    const width = Math.min(dockedWidth, workArea.width);
    const x = side === 'left' ? workArea.x : workArea.x + workArea.width - width;
    window.setBounds({ x, y: workArea.y, width, height: workArea.height });
    window.setAlwaysOnTop(onTop, 'floating');
    this.#options.file.update({ docked: true });
  }

  undock(): void {
    const window = this.current;
    if (window === null) return;
    window.setAlwaysOnTop(false);
    this.#options.file.update({ docked: false });
    if (this.#undocked !== null) window.setBounds(this.#undocked);
    this.#undocked = null;
  }

  #focus(window: BrowserWindow): void {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** The place of a docked window is the screen's edge: the one before is kept. */
  #remember(window: BrowserWindow): void {
    const bounds = this.#undocked ?? window.getNormalBounds();
    this.#options.file.update({ bounds, maximized: window.isMaximized() });
  }
}

/** Electron's own code for a load that something else took the place of. */
function isAborted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';
}

/** A page that crashed holds no state of its own: it is reloaded, but not over and over. */
function reviveOnce(window: BrowserWindow): void {
  window.webContents.once('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}

/** Stored bounds, if a good part of the title bar is still on some screen. */
function visible(bounds: Rectangle | null): Rectangle | null {
  if (bounds === null) return null;
  const grip = { x: bounds.x + 40, y: bounds.y, width: Math.max(bounds.width - 80, 1), height: 30 };
  const { workArea } = screen.getDisplayMatching(grip);
  const across = overlap(grip.x, grip.width, workArea.x, workArea.width) >= 100;
  return across && overlap(grip.y, grip.height, workArea.y, workArea.height) >= 20 ? bounds : null;
}

function overlap(aStart: number, aLength: number, bStart: number, bLength: number): number {
  return Math.min(aStart + aLength, bStart + bLength) - Math.max(aStart, bStart);
}
