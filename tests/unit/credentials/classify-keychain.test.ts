import { describe, expect, it } from 'vitest';
import { keychainProblem } from '../../../main/credentials/classify-keychain.ts';

/** What the admin is told when a write threw these words. */
const told = (platform: string, words: string) =>
  keychainProblem(new Error(words), 'set', platform).code;

describe('words of a keychain', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'linux',
      'KEYCHAIN_ABSENT',
      [
        'Cannot spawn a message bus: D-Bus is missing',
        'no dbus session',
        'The name org.freedesktop.secrets was not provided by any .service files',
        'The object does not exist',
        'org.freedesktop.DBus.Error.ServiceUnknown',
        'No such secret collection',
      ],
    ],
    [
      'linux',
      'KEYCHAIN_NO_DEFAULT',
      [
        'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
        'No such interface “org.freedesktop.Secret.Collection” on object at path /org/freedesktop/secrets/collection/login',
        "The '/org/freedesktop/secrets/aliases/default' object does not exist",
      ],
    ],
    ['linux', 'KEYCHAIN_LOCKED', ['The collection is LOCKED']],
    [
      'linux',
      'KEYCHAIN_REFUSED',
      ['The prompt was dismissed', 'Cancelled by the user', 'Access denied', 'Not authorized'],
    ],
    [
      'darwin',
      'KEYCHAIN_LOCKED',
      [
        'The user name or passphrase you entered is not correct.',
        'User interaction is not allowed.',
        'The keychain is locked.',
      ],
    ],
    [
      'darwin',
      'KEYCHAIN_ABSENT',
      [
        'A default keychain could not be found.',
        'There is no keychain here.',
        'There is no such keychain.',
      ],
    ],
    [
      'darwin',
      'KEYCHAIN_REFUSED',
      ['User canceled the operation.', 'It was cancelled.', 'Access denied', 'No permission'],
    ],
    [
      'win32',
      'KEYCHAIN_ABSENT',
      [
        'A specified logon session does not exist. It may already have been terminated.',
        'No such logon session',
      ],
    ],
    [
      'win32',
      'KEYCHAIN_FULL',
      [
        'Not enough memory resources are available to process this command.',
        'Not enough quota is available to process this command.',
        'Insufficient system resources exist to complete the requested service.',
      ],
    ],
    ['win32', 'KEYCHAIN_REFUSED', ['Access is denied.', 'No permission']],
  ])('on %s mean %s', (platform, code, all) => {
    expect(all.map((words) => [words, told(platform, words)])).toEqual(
      all.map((words) => [words, code]),
    );
  });

  it('that nobody knows are read by what was tried', () => {
    const unknown = new Error('etwas anderes');
    const codes = (platform: string) =>
      (['load', 'get', 'set', 'delete'] as const).map((attempt) =>
        keychainProblem(unknown, attempt, platform).code.slice('KEYCHAIN_'.length),
      );
    expect(codes('linux')).toEqual(['ABSENT', 'ABSENT', 'LOCKED', 'LOCKED']);
    expect(codes('darwin')).toEqual(['ABSENT', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(codes('win32')).toEqual(['ABSENT', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(codes('freebsd')).toEqual(['ABSENT', 'REFUSED', 'REFUSED', 'REFUSED']);
  });

  it('do not count when no native code could be loaded at all', () => {
    expect(keychainProblem(new Error('locked, denied'), 'load', 'linux')).toEqual({
      code: 'KEYCHAIN_ABSENT',
      params: { attempt: 'load', platform: 'linux' },
    });
  });

  it('may be missing: what was thrown may be anything', () => {
    for (const thrown of ['is locked', null, undefined, { message: 'is locked' }]) {
      expect(keychainProblem(thrown, 'get', 'linux').code).toBe('KEYCHAIN_ABSENT');
    }
  });
});
