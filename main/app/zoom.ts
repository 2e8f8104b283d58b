import type { Input, WebContents } from 'electron';

/** How much one press changes, and how far it goes; Chromium's own level 0 is 100 %. */
const step = 0.5;
const least = -3;
const most = 5;

/** What a key with Ctrl or ⌘ does to the zoom; null: nothing. Named by what the key writes. */
export function zoomKey(input: Pick<Input, 'alt' | 'code' | 'control' | 'key' | 'meta' | 'type'>) {
  if (input.type !== 'keyDown' || input.alt || !(input.control || input.meta)) return null;
  if (input.key === '0' || input.code === 'Numpad0') return 'reset';
  if (['+', '=', 'Add'].includes(input.key)) return 'in';
  return ['-', '_', 'Subtract'].includes(input.key) ? 'out' : null;
}

/**
 * Zooms by Ctrl or ⌘ with +, =, − and 0 on every keyboard layout: a menu's accelerator knows one key
 * for each, and on many layouts + is written by another.
 */
export function takeZoomKeys(page: WebContents): void {
  page.on('before-input-event', (event, input) => {
    const zoom = zoomKey(input);
    if (zoom === null) return;
    event.preventDefault();
    const by = { in: step, out: -step, reset: -page.zoomLevel }[zoom];
    page.zoomLevel = Math.min(Math.max(page.zoomLevel + by, least), most);
  });
}
