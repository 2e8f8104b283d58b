import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CompanyServer, companyToken, member } from '../../support/company-server.ts';
import { rolloutSetup } from '../../support/rollout-setup.ts';

let server = new CompanyServer();
const half = Buffer.from(companyToken).toString('base64');

beforeEach(async () => {
  server = new CompanyServer({
    users: [
      member('ada@x.example', { id: companyToken, title: companyToken }),
      member(`stranger-${companyToken}@x.example`),
      member('other@x.example', { id: half, title: null }),
    ],
  });
  await server.start();
});
afterEach(() => server.stop());

const people = ['ada@x.example', 'other@x.example', 'nobody@x.example'];

/** Every file of the profile, as text. */
function filesIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n');
}

describe('what a server sends back', () => {
  it('holds the token nowhere: not in the list, the record, rows, events or the export', async () => {
    const main = await rolloutSetup(server);
    const { setupId } = main;
    await main.give(people);
    await main.compare();
    const all = { setupId, filter: 'all', search: '', masked: false } as const;
    await main.value('rollout.export', all);
    const shown = JSON.stringify([
      await main.value('rollout.show', { setupId }),
      await main.rows(),
      await main.value('rollout.others', { setupId, from: 0, count: 10 }),
      await main.value('rollout.person', { setupId, index: 0 }),
      main.events,
      [...main.saved.values()],
      main.logged,
    ]);
    expect(shown).toContain('stranger-[token]');
    for (const secret of [companyToken, half]) {
      expect(shown).not.toContain(secret);
      expect(filesIn(main.profile)).not.toContain(secret);
    }
  });

  it('nor does a failure', async () => {
    server.company.before = (_request, response) => {
      response.writeHead(502, { 'x-error': companyToken }).end(companyToken);
      return true;
    };
    const main = await rolloutSetup(server);
    await main.give(people);
    expect(await main.compare()).toMatchObject({ phase: 'failed' });
    expect(JSON.stringify(main.events)).not.toContain(companyToken);
    expect(filesIn(main.profile)).not.toContain(companyToken);
  });
});
