/**
 * The switches Electron needs on this machine.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function electronFlags(env = process.env) {
  // Chromium refuses to start its sandbox as root; everybody else keeps it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // A virtual screen has no graphics card behind it.
  const card = process.platform === 'linux' && env['WISQ_VIRTUAL_SCREEN'] ? ['--disable-gpu'] : [];
  return [...sandbox, ...card];
}
