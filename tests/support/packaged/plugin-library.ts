import { Format, NtExecutable } from 'resedit';

/** Where the one section of the library lies, as Windows would load it. */
const base = 0x1000;
/** Microsoft's PE format, "The .edata Section": the size of the directory before its tables. */
const directory = 40;

/**
 * Fake: a 32-bit DLL that exports names and holds no code. Enough for NSIS's compiler, which reads
 * from a plug-in which commands it has.
 */
export function pluginLibrary(commands: readonly string[]): Buffer {
  const names = commands.toSorted();
  const count = names.length;
  const addresses = directory;
  const pointers = addresses + 4 * count;
  const ordinals = pointers + 4 * count;
  const text = ordinals + 2 * count;
  const data = Buffer.alloc(text + names.join('\0').length + 1);
  data.writeUInt32LE(1, 16);
  data.writeUInt32LE(count, 20);
  data.writeUInt32LE(count, 24);
  for (const [index, table] of [addresses, pointers, ordinals].entries()) {
    data.writeUInt32LE(base + table, 28 + 4 * index);
  }
  let at = text;
  for (const [index, name] of names.entries()) {
    data.writeUInt32LE(base, addresses + 4 * index);
    data.writeUInt32LE(base + at, pointers + 4 * index);
    data.writeUInt16LE(index, ordinals + 2 * index);
    data.write(name, at, 'latin1');
    at += name.length + 1;
  }
  const library = NtExecutable.createEmpty(true, true);
  library.setSectionByEntry(Format.ImageDirectoryEntry.Export, {
    info: {
      name: '.edata',
      virtualSize: data.length,
      virtualAddress: base,
      sizeOfRawData: data.length,
      pointerToRawData: 0,
      pointerToRelocations: 0,
      pointerToLineNumbers: 0,
      numberOfRelocations: 0,
      numberOfLineNumbers: 0,
      // Initialised data, readable.
      characteristics: 0x40000040,
    },
    data: new Uint8Array(data).buffer,
  });
  return Buffer.from(library.generate());
}
