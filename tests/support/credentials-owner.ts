import { Credentials } from '../../main/credentials/credentials.ts';
import { Drafts } from '../../main/credentials/drafts.ts';
import { takeValue } from '../../main/credentials/take-paste.ts';
import { Keychain } from '../../main/credentials/keychain.ts';
import { SessionVault } from '../../main/credentials/session-vault.ts';
import { fail, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { complete } from './journals.ts';
import { MisbehavingKeytar } from './misbehaving-keytar.ts';

const now = () => new Date('2026-03-01T10:00:00Z');
/** Two pairs of URL and token. */
export const first = [
  'https://acme.wisq.example/scim/v2',
  'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0',
];
export const second = [
  'https://acme.wisq.example/scim/v3',
  'wq_live_00112233445566778899aabbccddeeff',
];
/** The names of their entries in the keychain. */
export const url = 'a-setup · SCIM base URL';
export const token = 'a-setup · SCIM bearer token';

/** A setup whose journal is a list, with a keychain that can be told to misbehave. */
export function setUp() {
  const keytar = new MisbehavingKeytar();
  const entries: NewEntry[] = [];
  const journal = { full: false };
  const logged: string[] = [];
  const owner = {
    setupId: 'a-setup',
    get state() {
      return fold(entries.map((entry, at) => complete(entry, at)));
    },
    salt: async () => ok(new Uint8Array(32)),
    append: async (entry: NewEntry) => {
      if (journal.full) return fail('JOURNAL_DISK_FULL');
      entries.push(entry);
      return ok(null);
    },
  };
  const restart = (session = new SessionVault()) => {
    const load = async () => keytar;
    const keychain = new Keychain({ service: 't', load, platform: 'linux', timeoutMs: 1000 });
    return new Credentials({ keychain, session }, now, (...said) => logged.push(said.join(' ')));
  };
  return { keytar, entries, journal, logged, owner, restart, credentials: restart() };
}

/** A draft with this URL and this token. */
export function draft([base = '', secret = '']: readonly string[]) {
  const drafts = new Drafts();
  takeValue(drafts, 'x', 'url', base);
  return takeValue(drafts, 'x', 'token', secret);
}

/** What stands in the keychain: URL and token. */
export const stored = (keytar: MisbehavingKeytar) => [
  keytar.entries.get(url),
  keytar.entries.get(token),
];
