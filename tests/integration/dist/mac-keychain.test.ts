import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withOwnKeychain } from '../../../tools/session/mac-keychain.mjs';
import { standIn } from '../../support/stand-in.ts';

const login = '/Users/somebody/Library/Keychains/login.keychain-db';
const company = '/Library/Company/vpn.keychain-db';

/** Answers as macOS's `security` does; `fails`: the command, or the whole call, that ends with 1. */
const security = (fails = '-') =>
  standIn(
    'security',
    `const call = args.join(' ');
     if (call === ${JSON.stringify(fails)} || args[0] === ${JSON.stringify(fails)}) {
       console.error('no, said security');
       process.exit(1);
     }
     if (args.includes('-s')) process.exit(0);
     if (args[0] === 'default-keychain') console.log('    "${login}"');
     if (args[0] === 'list-keychains') console.log('    "${login}"\\n    "${company}"');`,
  );

/** What was asked of it that changes something, the password aside. */
const changes = (calls: readonly (readonly string[])[], file: string) =>
  calls
    .filter((call) => call.length > 3 || call.includes(file))
    .map((call) => call.filter((_word, at) => call[at - 1] !== '-p').join(' '));

// The program itself is on macOS alone: a stand-in shows what it is asked for, and in which order.
describe.skipIf(process.platform === 'win32')(
  'a keychain for one run, with a stand-in for “security”',
  () => {
    test('is unlocked, never locks itself, is the default for the work, and is gone after it', async () => {
      const { env, calls } = security();
      let before = 0;
      const answer = await withOwnKeychain(() => {
        before = calls().length;
        return Promise.resolve('done');
      }, env);
      expect(answer).toBe('done');
      const file =
        calls()
          .find(([command]) => command === 'create-keychain')
          ?.at(-1) ?? '';
      expect(changes(calls().slice(0, before), file)).toEqual([
        `create-keychain -p ${file}`,
        `set-keychain-settings ${file}`,
        `unlock-keychain -p ${file}`,
        `list-keychains -d user -s ${file} ${login} ${company}`,
        `default-keychain -d user -s ${file}`,
      ]);
      expect(changes(calls().slice(before), file)).toEqual([
        `default-keychain -d user -s ${login}`,
        `list-keychains -d user -s ${login} ${company}`,
        `delete-keychain ${file}`,
      ]);
      expect(existsSync(dirname(file))).toBe(false);
      const passwords = calls()
        .filter((call) => call.includes('-p'))
        .map((call) => call[call.indexOf('-p') + 1]);
      expect(new Set(passwords).size).toBe(1);
      expect(passwords[0]).toMatch(/^[\w-]{32}$/);
    });

    test('the keychains are as they were when the work fails', async () => {
      const { env, calls } = security();
      const work = () => Promise.reject(new Error('the practice failed'));
      await expect(withOwnKeychain(work, env)).rejects.toThrow('the practice failed');
      expect(
        calls()
          .slice(-3)
          .map(([command, , , , path]) => [command, path]),
      ).toEqual([
        ['default-keychain', login],
        ['list-keychains', login],
        ['delete-keychain', undefined],
      ]);
    });

    test('a machine without a default keychain gets one for the work alone', async () => {
      const { env, calls } = security('default-keychain -d user');
      expect(await withOwnKeychain(() => Promise.resolve('done'), env)).toBe('done');
      expect(calls().filter(([command]) => command === 'default-keychain')).toHaveLength(2);
      expect(calls().at(-1)?.[0]).toBe('delete-keychain');
    });

    test('what cannot be made is said in the system’s words, and nothing is run', async () => {
      const { env, calls } = security('create-keychain');
      const work = () => Promise.reject(new Error('must not run'));
      await expect(withOwnKeychain(work, env)).rejects.toThrow(
        'security create-keychain ended with code 1:\nno, said security',
      );
      expect(calls().some(([command]) => command === 'delete-keychain')).toBe(false);
    });
  },
);
