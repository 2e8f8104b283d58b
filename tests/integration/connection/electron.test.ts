import { afterAll, describe, expect, it } from 'vitest';
import { check, summary } from '../../support/checking.ts';
import { authorities, badServers } from '../../support/classification.ts';
import { runHarness } from '../../support/electron/run-harness.ts';
import { loopback } from '../../support/https-world.ts';
import { token } from '../../../tools/fixtures/scim-answers.ts';

const host = 'scim.wisq.example';
const made = await authorities(host);
const ca = [made.ca.root.cert];
const table = badServers(host, made);
const servers = await Promise.all(table.map((bad) => bad.start()));
afterAll(() => Promise.all(servers.map((server) => server.close())));

const addresses = servers.map(({ port }, at) =>
  table[at]?.scheme === 'http'
    ? `http://127.0.0.1:${port}/scim/v2`
    : `https://${host}:${port}/scim/v2`,
);

describe('what failures are called', () => {
  it('is the same in Node and in Electron', async () => {
    const expected = table.map(({ name, code, owner }) => ({ name, code, owner }));
    const inNode = [];
    for (const [at, baseUrl] of addresses.entries()) {
      const result = await check(baseUrl, { lookup: loopback, extraCa: ca });
      const { code, owner } = summary(result);
      inNode.push({ name: table[at]?.name, code, owner });
    }
    expect(inNode).toEqual(expected);
    const cases = addresses.map((baseUrl, at) => ({
      name: table[at]?.name ?? '',
      baseUrl,
      token,
      ca,
    }));
    const { versions, results } = await runHarness('as-node', cases);
    expect(versions['electron']).toMatch(/^\d+\./);
    const inElectron = results.map((result) => {
      const { code, owner } = summary(result);
      return { name: result.checkId, code, owner };
    });
    expect(inElectron).toEqual(expected);
  });
});
