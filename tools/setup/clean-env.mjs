/**
 * The variables that Node, Electron and Chromium read, by their names. Some are read before the first
 * line of the app, which refuses to start with them (main/app/start-rules.ts has the same list).
 */
export const foreignVariable =
  /^(?:NODE_|ELECTRON_|CHROME_|CHROMIUM_|BREAKPAD_|GOOGLE_|V8_|UV_|OPENSSL_|SSLKEYLOGFILE$|SSL_CERT_)/i;

/**
 * An environment without them, for starting the app on real data.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnv(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreignVariable.test(name)));
}
