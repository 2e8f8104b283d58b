import { readFileSync } from 'node:fs';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** What Windows shows of an executable, and what Electron reads from it. */
export interface WindowsResources {
  readonly strings: Readonly<Record<string, string>>;
  /** Edge lengths of the icon's pictures in pixels, ascending. */
  readonly icon: readonly number[];
  /** The hashes that the integrity fuse compares with. */
  readonly integrity: readonly { file: string; alg: string; value: string }[];
}

export function windowsResources(file: string): WindowsResources {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(file)));
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  if (version === undefined || language === undefined) throw new Error('no version strings');
  const [icon] = Resource.IconGroupEntry.fromEntries(entries);
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (integrity === undefined) throw new Error('no integrity resource');
  return {
    strings: version.getStringValues(language),
    // A byte holds the edge: 0 stands for 256.
    icon: (icon?.icons ?? []).map(({ width }) => width || 256).toSorted((a, b) => a - b),
    integrity: JSON.parse(Buffer.from(integrity.bin).toString('utf8')),
  };
}
