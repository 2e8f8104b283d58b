import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../main/credentials/fingerprint.ts';
import { networksHere } from '../../../main/connection/networks-here.ts';
import { type CheckedSetup, checkAndRecord } from '../../../main/use-cases/check-and-record.ts';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { stateOf, stored } from '../../support/setup-state.ts';

const salt = new Uint8Array(32);
const secrets = { url: 'https://acme.wisq.example/scim/v2', token: 'wq_live_0123456789' };

/** A check of a setup, with all that happens on its way in order. */
async function checked(parts: Partial<CheckedSetup> = {}) {
  const happened: unknown[] = [];
  const setup: CheckedSetup = {
    credentials: () => stateOf(stored).credentials,
    secrets: async () => ok(secrets),
    salt: async () => ok(salt),
    record: async (result) => {
      happened.push(['recorded', result]);
      return ok(null);
    },
    ...parts,
  };
  const runCheck = async (options: object): Promise<CheckResult> => {
    happened.push(['run', options]);
    return checkResult();
  };
  const { signal } = new AbortController();
  const onResult = (result: CheckResult) => void happened.push(['told', result]);
  const request = { checkId: 'one', tryWrongToken: true, signal };
  const outcome = await checkAndRecord({ runCheck }, setup, { ...request, onResult });
  return { happened, outcome, request };
}

const network = fingerprint(salt, networksHere());
const digests = { urlFingerprint: 'aaaaaaaa', tokenFingerprint: 'bbbbbbbb' };

describe('a check with stored credentials', () => {
  it('uses them, tells its result, and then records it', async () => {
    const { happened, outcome, request } = await checked();
    const result = { ...checkResult(), ...digests, networkFingerprint: network };
    expect(happened).toEqual([
      ['run', { ...request, baseUrl: secrets.url, token: secrets.token }],
      ['told', result],
      ['recorded', result],
    ]);
    expect(outcome).toEqual(ok({ result, recorded: ok(null) }));
  });

  it('is not run without them', async () => {
    const { happened, outcome } = await checked({ secrets: async () => fail('KEYCHAIN_LOCKED') });
    expect([happened, outcome]).toEqual([[], fail('KEYCHAIN_LOCKED')]);
  });

  it('is told though it could not be recorded', async () => {
    const record = async () => fail('JOURNAL_DISK_FULL');
    const { happened, outcome } = await checked({ record });
    expect(happened).toHaveLength(2);
    expect(outcome).toMatchObject({ ok: true, value: { recorded: fail('JOURNAL_DISK_FULL') } });
  });

  it('says nothing of the network without a salt, nor of credentials the journal has not', async () => {
    const bare = await checked({
      salt: async () => fail('JOURNAL_UNWRITABLE'),
      credentials: () => null,
    });
    expect(bare.outcome).toMatchObject({ value: { result: checkResult() } });
    expect(bare.happened.at(-1)).toEqual(['recorded', checkResult()]);
  });

  it('takes the digests that the journal had when it began', async () => {
    let later = false;
    const credentials = () => (later ? null : stateOf(stored).credentials);
    const { outcome } = await checked({
      credentials,
      salt: async () => {
        later = true;
        return ok(salt);
      },
    });
    expect(outcome).toMatchObject({ value: { result: digests } });
  });
});
