import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadTrust } from '../../../main/connection/trust/load-trust.ts';
import {
  readInWorker,
  readSystemCas,
  systemCasReader,
} from '../../../main/connection/trust/system-cas.ts';
import { codes, stage, summary } from '../../support/checking.ts';
import { httpsWorld } from '../../support/https-world.ts';

const { wisq, check, ca } = httpsWorld();
const nothing = async () => ({ cas: [], missing: null });

function file(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-ca-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'ca.pem');
  writeFileSync(path, content);
  return path;
}

describe('the system’s list of authorities', () => {
  it('that is late is not awaited, and serves the next check', async () => {
    let arrive: (cas: readonly string[]) => void = () => {};
    let reads = 0;
    const reader = systemCasReader({
      platform: 'darwin',
      limitMs: 30,
      read: () => {
        reads += 1;
        return new Promise((resolve) => {
          arrive = resolve;
        });
      },
    });
    expect(await reader()).toEqual({ cas: [], missing: 'late' });
    arrive(['pem']);
    expect(await reader()).toEqual({ cas: ['pem'], missing: null });
    expect(reads).toBe(1);
  });

  it('that cannot be read is tried again', async () => {
    const answers = [Promise.reject(new Error('no')), Promise.resolve(['pem'])];
    const read = () => answers.shift() ?? Promise.resolve([]);
    const reader = systemCasReader({ platform: 'win32', limitMs: 1000, read });
    expect(await reader()).toEqual({ cas: [], missing: 'failed' });
    expect(await reader()).toEqual({ cas: ['pem'], missing: null });
  });

  it.each([
    ['win32', 'failed'],
    ['darwin', 'failed'],
    ['linux', null],
  ] as const)('on %s, in a runtime that cannot read it: %s', async (platform, missing) => {
    const reader = systemCasReader({ platform, limitMs: 1000, read: async () => null });
    expect(await reader()).toEqual({ cas: [], missing });
  });

  it('is read here, in a thread of its own and as a file', async () => {
    const inWorker = await readInWorker();
    for (const pem of inWorker?.slice(0, 3) ?? []) expect(pem).toContain('BEGIN CERTIFICATE');
    expect((await readSystemCas()).missing).toBeNull();
  });
});

describe('an additional file of authorities', () => {
  it('is trusted beside the others', async () => {
    const path = file(`# Northwind\n${ca().root.cert}\n`);
    const server = await wisq();
    const trust = () => loadTrust({ extraCaFile: path });
    const result = await check(server, { trust });
    expect(result.verdict).toBe('works-with-notes');
    expect((await trust()).ca?.length).toBeGreaterThan(100);
    // The same parts give the same list, so that reading them all is done once.
    expect((await trust()).ca).toBe((await trust()).ca);
  });

  it.each([
    ['missing', () => '/nowhere/ca.pem', 'unreadable'],
    ['empty', () => file(''), 'no-certificates'],
    [
      'broken',
      () => file('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
      'no-certificates',
    ],
  ])('that is %s is said, and nothing is asked', async (_name, path, reason) => {
    const server = await wisq();
    const trust = () => loadTrust({ extraCaFile: path(), readSystem: nothing });
    const result = await check(server, { trust });
    expect(summary(result)).toMatchObject({ code: 'CA_FILE_INVALID', owner: 'admin' });
    expect(stage(result, 'secure').problems[0]?.params).toEqual({ reason });
    expect(server.seen).toEqual([]);
  });
});

describe('without the system’s list', () => {
  const late = async () => ({ cas: [], missing: 'late' as const });
  it('a check that works says so', async () => {
    const server = await wisq();
    const trust = () => loadTrust({ extraCa: [ca().root.cert], readSystem: late });
    const result = await check(server, { trust });
    expect(result.verdict).toBe('works-with-notes');
    expect(codes(result)).toContain('TRUST_STORE_LATE');
  });

  it('a check that fails over the authority notes it as well', async () => {
    const server = await wisq();
    const result = await check(server, { trust: () => loadTrust({ readSystem: late }) });
    expect(stage(result, 'secure').problems.map((one) => one.code)).toEqual([
      'TLS_UNKNOWN_ISSUER',
      'TRUST_STORE_LATE',
    ]);
  });
});
