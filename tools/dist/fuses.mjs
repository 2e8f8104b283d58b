import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every fuse of the Electron that ships, decided. A fuse that a later Electron adds is an error
 * until it is listed here.
 * @type {Record<FuseV1Options, boolean>}
 */
const fuses = {
  [FuseV1Options.RunAsNode]: false,
  // No session of ours is kept on disk, so there is no cookie to encrypt; switched on, Chromium
  // would put an entry of its own into the keychain that nobody removes.
  [FuseV1Options.EnableCookieEncryption]: false,
  // Takes NODE_EXTRA_CA_CERTS away too: extra-ca.pem in the profile replaces it.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The window is served by a scheme of its own, never from file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // As Electron has it: undici parses HTTP in WebAssembly, and without them every access is checked.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * Sets every fuse.
 * @param {string} app the executable, or the .app folder
 * @param {{ check: boolean }} options `check`: for what is built to be looked at. Fuses that its
 *   runtime does not have yet are left out, and nothing is sealed anew: there may be no code to seal
 * @throws {Error} when the runtime has a fuse that is not decided here, or lacks one that is
 */
export async function setFuses(app, { check }) {
  const known = check ? Object.keys(await getCurrentFuseWire(app)) : Object.keys(fuses);
  const decided = Object.fromEntries(
    Object.entries(fuses).filter(([fuse]) => known.includes(fuse)),
  );
  await flipFuses(app, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Flipping breaks the signature that Electron's own arm64 build comes with, and macOS starts
    // nothing unsigned; the real signature follows afterwards, where there is a certificate.
    resetAdHocDarwinSignature: process.platform === 'darwin' && !check,
    .../** @type {typeof fuses} */ (decided),
  });
}
