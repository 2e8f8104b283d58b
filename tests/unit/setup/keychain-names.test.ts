import { expect, it } from 'vitest';
import {
  accountName,
  keychainService,
  secretKinds,
} from '../../../shared/domain/setup/keychain-names.ts';

// A name that changed would be an entry that is not found any more.
it('the keychain’s entries keep the names that stand in it', () => {
  expect(keychainService(false)).toBe('Wisq Setup for OneLogin');
  expect(keychainService(true)).toBe('Wisq Setup for OneLogin (practice)');
  expect(secretKinds.map((kind) => accountName('s-1', kind))).toEqual([
    's-1 · SCIM base URL',
    's-1 · SCIM bearer token',
  ]);
});
