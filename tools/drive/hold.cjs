// Loaded before the app (electron -r): holds its "ready" back until Playwright is attached, which it
// says by calling __playwright_run(). Without it Playwright attaches while the first window is being
// made, and now and then waits for ever for an answer from a page that is gone.
const { app } = require('electron');

const ready = app.whenReady();
/** @type {Promise<void>} */
const attached = new Promise((resolve) => {
  Object.assign(globalThis, { __playwright_run: resolve });
});
app.whenReady = () => attached.then(() => ready);
