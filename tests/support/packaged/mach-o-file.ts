/** What a fake Mach-O file says of itself. */
export interface MachOOptions {
  readonly arch: 'x64' | 'arm64';
  /** As `12.0`. */
  readonly minimumSystem?: string;
  readonly signature?: 'none' | 'ad-hoc' | 'certificate';
  readonly hardened?: boolean;
}

const cpus = { x64: 0x01000007, arm64: 0x0100000c };
const header = 32;
const buildVersion = 24;
const signatureCommand = 16;

/**
 * Fake: a Mach-O file without code. Head, the macOS it needs and, if asked for, a signature's index are
 * written as Apple's mach-o/loader.h and xnu's cs_blobs.h lay them out; nothing in it is signed.
 */
export function machOFile(options: MachOOptions): Buffer {
  const { arch, minimumSystem = '12.0', signature = 'none', hardened = false } = options;
  const signed = signature !== 'none';
  const commands = buildVersion + (signed ? signatureCommand : 0);
  const file = Buffer.alloc(header + commands);
  file.writeUInt32LE(0xfeedfacf, 0);
  file.writeUInt32LE(cpus[arch], 4);
  file.writeUInt32LE(signed ? 2 : 1, 16);
  file.writeUInt32LE(commands, 20);
  const [major = 0, minor = 0] = minimumSystem.split('.').map(Number);
  file.writeUInt32LE(0x32, header);
  file.writeUInt32LE(buildVersion, header + 4);
  file.writeUInt32LE(1, header + 8);
  file.writeUInt32LE((major << 16) | (minor << 8), header + 12);
  if (!signed) return file;
  const blobs = signatureOf(signature, hardened);
  file.writeUInt32LE(0x1d, header + buildVersion);
  file.writeUInt32LE(signatureCommand, header + buildVersion + 4);
  file.writeUInt32LE(file.length, header + buildVersion + 8);
  file.writeUInt32LE(blobs.length, header + buildVersion + 12);
  return Buffer.concat([file, blobs]);
}

/** Two processors' files in one, as `lipo` puts them together, without its padding. */
export function fatFile(parts: readonly MachOOptions[]): Buffer {
  const files = parts.map(machOFile);
  const head = Buffer.alloc(8 + 20 * files.length);
  head.writeUInt32BE(0xcafebabe, 0);
  head.writeUInt32BE(files.length, 4);
  let at = head.length;
  for (const [index, file] of files.entries()) {
    head.writeUInt32BE(at, 8 + index * 20 + 8);
    head.writeUInt32BE(file.length, 8 + index * 20 + 12);
    at += file.length;
  }
  return Buffer.concat([head, ...files]);
}

/** The index and its two blobs: the code directory with its flags, and the certificate's wrapper. */
function signatureOf(signature: 'ad-hoc' | 'certificate', hardened: boolean): Buffer {
  const directory = 28;
  const directoryLength = 44;
  const wrapperLength = signature === 'certificate' ? 24 : 8;
  const data = Buffer.alloc(directory + directoryLength + wrapperLength);
  data.writeUInt32BE(0xfade0cc0, 0);
  data.writeUInt32BE(data.length, 4);
  data.writeUInt32BE(2, 8);
  data.writeUInt32BE(directory, 16);
  data.writeUInt32BE(0x10000, 20);
  data.writeUInt32BE(directory + directoryLength, 24);
  data.writeUInt32BE(0xfade0c02, directory);
  data.writeUInt32BE(directoryLength, directory + 4);
  const flags = (signature === 'ad-hoc' ? 0x2 : 0) | (hardened ? 0x10000 : 0);
  data.writeUInt32BE(flags, directory + 12);
  data.writeUInt32BE(0xfade0b01, directory + directoryLength);
  data.writeUInt32BE(wrapperLength, directory + directoryLength + 4);
  return data;
}
