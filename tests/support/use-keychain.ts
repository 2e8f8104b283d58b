// Run in a process of its own, in a session with a keychain of its own: does what standard input
// asks (a JSON list of calls), prints the answers as JSON.
import { readFileSync, writeSync } from 'node:fs';
import { systemKeychain } from '../../main/credentials/keychain.ts';

export type KeychainCall =
  | readonly ['get' | 'delete', string]
  | readonly ['set', string, string, string | null]
  | readonly ['reach'];

const vault = systemKeychain(true, () => {});
const answers: unknown[] = [];
const asked: readonly KeychainCall[] = JSON.parse(readFileSync(0, 'utf8'));
for (const call of asked) {
  if (call[0] === 'set') answers.push(await vault.set(call[1], call[2], call[3]));
  else if (call[0] === 'reach') answers.push(await vault.reach());
  else answers.push(await vault[call[0]](call[1]));
}
writeSync(1, JSON.stringify(answers));
process.exit(0);
