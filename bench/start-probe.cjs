// Loaded before an app (electron -r), the same for both: notes when its window is shown and when its
// page can be read and used, and later what it takes. One JSON line on standard output, then the end.
const { app } = require('electron');

const spawned = Number(process.env['BENCH_SPAWNED']);
const memoryAfterMs = Number(process.env['BENCH_MEMORY_MS']);

/** In the page: resolves at the first frame with a heading one can read and a button one can press. */
const usable = `new Promise((resolve) => {
  const seen = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return width > 1 && height > 1 && top !== null && element.contains(top);
  };
  const look = () => {
    const heading = [...document.querySelectorAll('h1')].some((one) => one.innerText !== '' && seen(one));
    const button = [...document.querySelectorAll('button:not([disabled])')].some(seen);
    if (heading && button) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => {
    const now = () => performance.timeOrigin + performance.now();
    if (window.isVisible()) resolve(now());
    else window.once('show', () => resolve(now()));
  });
  window.webContents.once('dom-ready', () => void measure(window.webContents, shown));
});

/**
 * @param {Electron.WebContents} contents
 * @param {Promise<number>} shown
 */
async function measure(contents, shown) {
  const [shownAt, readyAt] = await Promise.all([shown, contents.executeJavaScript(usable)]);
  const times = { shown: shownAt - spawned, usable: Math.max(shownAt, readyAt) - spawned };
  if (memoryAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, memoryAfterMs));
  const processes = app.getAppMetrics().map(({ type, memory }) => ({
    type,
    mib: memory.workingSetSize / 1024,
  }));
  process.stdout.write(`\n${JSON.stringify({ ...times, processes })}\n`, () => app.quit());
}
