import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** An unset fuse wire, as it lies in an Electron that was not touched: sentinel, version, length, states. */
export function fuseWire(states: string): Buffer {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  return Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, states.length]),
    Buffer.from(states),
  ]);
}

/** The nine states that Electron has shipped with since its version 43. */
export const newestWire = '101100111';

/** Reads the fuses of an executable or an .app folder back, by name: true for on. */
export async function fuseStates(app: string): Promise<Record<string, boolean>> {
  const wire = Object.entries(await getCurrentFuseWire(app)).filter(([key]) => key !== 'version');
  return Object.fromEntries(
    wire.map(([fuse, state]) => [FuseV1Options[Number(fuse)], state === FuseState.ENABLE]),
  );
}

/** What every app that ships must show; written out here once more, so that no slip goes unseen. */
export const expectedFuses: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};
