import { managedNames, managedPolicy, refusedContent, type Said } from './policy-values.ts';
import type { RunTool } from './run-tool.ts';

const policies = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies`;
const company = `${policies}\\Wisq`;

/** Where Windows keeps the policy: a part of the registry that only administrators may write to. */
export const registryKey = `${company}\\Setup for OneLogin`;

/** Also for a 32-bit caller; Group Policy and device management write here. */
const view = '/reg:64';

/**
 * Reads the policy by Windows' own reg.exe. It ends with 1 both for a key that is not there and for
 * one that it may not read, in sentences of the system's language. So a key counts as absent only
 * when the list of the key above it was read and does not name it.
 */
export async function readRegistry(run: RunTool): Promise<Said> {
  const above = await run(['query', policies, view]);
  if (above?.code !== 0) return { fault: 'tool' };
  if (!linesOf(above.output).some((line) => isKey(line, company))) return null;
  const own = await run(['query', company, '/s', view]);
  if (own?.code !== 0) return { fault: 'tool' };
  return policyFrom(linesOf(own.output));
}

/** In: the lines of every key below the company's. */
function policyFrom(lines: readonly string[]): Said {
  const named = new Map<string, unknown>();
  let ours = false;
  for (const line of lines) {
    if (line.startsWith('HKEY_')) {
      ours = isKey(line, registryKey);
      // A list of values would be a key below: this version has none.
      if (isBelow(line, registryKey)) return refusedContent(line.slice(registryKey.length + 1));
    } else if (ours && line !== '') {
      const [, name, type = '', data = ''] = valueLine.exec(line) ?? [];
      if (name === undefined) return refusedContent();
      if (isDefault(name, type, data)) continue;
      named.set(ownName(name), valueOf(type, data));
    }
  }
  return managedPolicy(named);
}

/** Four blanks stand before the name, the type and the data. */
const valueLine = /^ {4}(.+?) {4}(REG_\w+)(?: {4}(.*))?$/;

/**
 * What a key has without a name, empty, as some tools leave it there: `(Default)` in the system's
 * language. Without data it decides nothing.
 */
function isDefault(name: string, type: string, data: string): boolean {
  return /^\(.+\)$/.test(name) && type === 'REG_SZ' && data === '';
}

/** Windows does not tell names apart by their case. */
const names = new Map<string, string>(
  Object.values(managedNames).map((name) => [name.toLowerCase(), name]),
);

function ownName(name: string): string {
  return names.get(name.toLowerCase()) ?? name;
}

/** A value as a setting has it; what no setting can be stays an object, which no setting is. */
function valueOf(type: string, data: string): unknown {
  // reg.exe writes in the code page of the console, where a letter beyond ASCII can be any.
  if (type === 'REG_SZ' && /^[\x20-\x7e]*$/.test(data)) return data;
  if (type === 'REG_DWORD' && /^0x[01]$/.test(data)) return data === '0x1';
  return { type };
}

/** Every byte as one character: what is known here is ASCII. */
function linesOf(output: Buffer): readonly string[] {
  return output.toString('latin1').split(/\r\n|\r|\n/);
}

const isKey = (line: string, key: string) => line.toLowerCase() === key.toLowerCase();

const isBelow = (line: string, key: string) =>
  line.toLowerCase().startsWith(`${key.toLowerCase()}\\`);
