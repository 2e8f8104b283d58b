import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOwnKeychain } from '../../../tools/session/mac-keychain.mjs';
import { standIn } from '../../support/stand-in.ts';
import { needs, posix } from '../../support/needs.ts';

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
describe(
  'a keychain for one run, with a stand-in for “security”',
  needs(posix, 'a stand-in that is a script, which Windows starts as none'),
  () => {
    test('is unlocked, never locks itself, is the default for the work, and is gone after it', async () => {
      const { env, calls } = security();
      const keychain = await openOwnKeychain(env);
      const before = calls().length;
      await keychain.close();
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

    test.each(['set-keychain-settings', 'unlock-keychain'])(
      'the keychains are as they were when “%s” fails',
      async (fails) => {
        const { env, calls } = security(fails);
        await expect(openOwnKeychain(env)).rejects.toThrow(
          `security ${fails} ended with code 1:\nno, said security`,
        );
        expect(
          calls()
            .slice(-3)
            .map(([command, , , , path]) => [command, path]),
        ).toEqual([
          ['default-keychain', login],
          ['list-keychains', login],
          ['delete-keychain', undefined],
        ]);
      },
    );

    test('a machine without a default keychain gets one for the run alone', async () => {
      const { env, calls } = security('default-keychain -d user');
      await (await openOwnKeychain(env)).close();
      expect(calls().filter(([command]) => command === 'default-keychain')).toHaveLength(2);
      expect(calls().at(-1)?.[0]).toBe('delete-keychain');
    });

    test('what was never made is not deleted', async () => {
      const { env, calls } = security('create-keychain');
      await expect(openOwnKeychain(env)).rejects.toThrow('security create-keychain ended');
      expect(calls().some(([command]) => command === 'delete-keychain')).toBe(false);
    });
  },
);
