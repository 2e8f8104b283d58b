import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RolloutDesk } from '../../../main/rollout/desk.ts';
import { ok } from '../../../shared/domain/problems/result.ts';
import { CompanyServer, companyToken, member, names } from '../../support/company-server.ts';
import { codeOf } from '../../support/main-context.ts';
import { rolloutSetup } from '../../support/rollout-setup.ts';
import { isPrivate } from '../../support/private.ts';

let server = new CompanyServer();

beforeEach(async () => {
  server = new CompanyServer({
    users: [
      ...names(30).map((name) => member(name)),
      member('lacks@x.example', { title: null }),
      member('stranger@x.example'),
    ],
  });
  await server.start();
});
afterEach(() => server.stop());

const people = [...names(30), 'lacks@x.example', 'nobody@x.example'];

describe('giving a list', () => {
  it('from the clipboard: it is shown first, and used when the admin says so', async () => {
    const { clipboard, setupId, setups, value } = await rolloutSetup(server);
    expect(await value('rollout.show', { setupId })).toMatchObject({ list: null, counts: null });
    clipboard.text = ['email', ...people, people[0], ''].join('\n');
    const preview = await value('rollout.paste', { setupId });
    expect(preview).toMatchObject({ source: 'pasted', people: 32, duplicates: 1, column: 0 });
    expect(await value('rollout.show', { setupId })).toMatchObject({ list: null });
    const view = await value('rollout.use', { setupId, previewId: preview.previewId });
    expect(view).toMatchObject({
      list: { source: 'pasted', people: 32, duplicates: 1, odd: 0 },
      counts: { listed: 32, unchecked: 32 },
    });
    const session = await setups.get(setupId);
    expect(session.ok && session.value.state.people?.list).toMatchObject({ people: 32 });
  });

  it('from a file, with another column', async () => {
    const bytes = Buffer.from('Username;E-Mail\nada;ada@x.example\nben;ben@x.example\n');
    const files = { openList: async () => ok({ bytes, name: 'people.csv' }) };
    const { call, context, setupId, value } = await rolloutSetup(server);
    Object.assign(context.files, files);
    const preview = await value('rollout.openList', { setupId });
    expect(preview).toMatchObject({ name: 'people.csv', column: null, candidates: [1, 0] });
    const { previewId = '' } = preview ?? {};
    expect(codeOf(await call('rollout.use', { setupId, previewId }))).toBe('LIST_COLUMN_OPEN');
    const chosen = { setupId, previewId, column: 1, header: true };
    expect(await value('rollout.chooseColumn', chosen)).toMatchObject({ people: 2 });
    await value('rollout.use', { setupId, previewId });
    expect(codeOf(await call('rollout.use', { setupId, previewId }))).toBe('LIST_CLOSED');
  });

  it('refuses what holds the token, and an empty clipboard', async () => {
    const { call, clipboard, setupId } = await rolloutSetup(server);
    clipboard.text = `name,note\nada@x.example,${companyToken}`;
    expect(codeOf(await call('rollout.paste', { setupId }))).toBe('TOKEN_IN_FIELD');
    clipboard.text = ' ';
    expect(codeOf(await call('rollout.paste', { setupId }))).toBe('CLIPBOARD_EMPTY');
    const bytes = new Uint8Array(Buffer.from('PK\u0003\u0004'));
    const dropped = { setupId, bytes, name: 'a.xlsx' };
    expect(codeOf(await call('rollout.readList', dropped))).toBe('LIST_SPREADSHEET');
  });

  it('keeps it to this user, and forgets it with one call', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    const folder = join(main.profile, 'setups', main.setupId);
    expect(readdirSync(folder)).toContain('rollout-list.jsonl');
    expect(isPrivate(join(folder, 'rollout-list.jsonl'))).toBe(true);
    await main.value('rollout.forget', { setupId: main.setupId });
    expect(readdirSync(folder)).not.toContain('rollout-list.jsonl');
    expect(await main.value('rollout.show', { setupId: main.setupId })).toMatchObject({
      list: null,
    });
    const rows = {
      setupId: main.setupId,
      filter: 'all',
      search: '',
      sort: 'list',
      from: 0,
      count: 9,
    } as const;
    expect(codeOf(await main.call('rollout.rows', rows))).toBe('LIST_MISSING');
  });

  it('says that a damaged one is damaged, and lets it be forgotten', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    const path = join(main.profile, 'setups', main.setupId, 'rollout-list.jsonl');
    await main.context.rollout.close(main.setupId);
    writeFileSync(path, readFileSync(path, 'utf8').replace('user7@', 'user8@'));
    expect(codeOf(await main.call('rollout.show', { setupId: main.setupId }))).toBe('LIST_DAMAGED');
    await main.value('rollout.forget', { setupId: main.setupId });
    expect(await main.value('rollout.show', { setupId: main.setupId })).toMatchObject({
      list: null,
    });
  });
});

describe('comparing', () => {
  it('tells how it goes, and keeps what it came to in the record', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    expect(await main.compare()).toBeNull();
    const view = await main.value('rollout.show', { setupId: main.setupId });
    expect(view).toMatchObject({
      counts: { states: { complete: 30, incomplete: 1, 'not-there': 1 }, lacking: { jobTitle: 1 } },
      notListed: 1,
      othersShown: true,
      progress: null,
    });
    const session = await main.setups.get(main.setupId);
    expect(session.ok && session.value.state.people?.last).toMatchObject({
      end: 'finished',
      way: 'pages',
      counts: { listed: 32 },
    });
    const others = { setupId: main.setupId, from: 0, count: 10 };
    expect(await main.value('rollout.others', others)).toEqual({
      total: 1,
      names: ['stranger@x.example'],
    });
  });

  it('shows rows by filter, search and order, and counts those that fit', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    await main.compare();
    expect(await main.rows({ filter: 'wisq:not-there' })).toMatchObject({
      total: 1,
      rows: [{ index: 31, name: 'nobody@x.example' }],
    });
    expect((await main.rows({ filter: 'lacking:jobTitle' })).rows).toMatchObject([{ index: 30 }]);
    expect((await main.rows({ filter: 'not-complete' })).total).toBe(2);
    expect((await main.rows({ search: 'USER1' })).total).toBe(11);
    expect((await main.rows({ sort: 'state', count: 2 })).rows.map(({ index }) => index)).toEqual([
      31, 30,
    ]);
    const byName = await main.rows({ sort: 'name', from: 1, count: 3 });
    expect(byName.rows.map(({ name }) => name)).toEqual([
      'nobody@x.example',
      'user0@x.example',
      'user1@x.example',
    ]);
  });

  it('is one at a time, pauses, goes on and is canceled', async () => {
    server.company.latencyMs = 30;
    server.company.pageSize = 5;
    const main = await rolloutSetup(server);
    const { setupId } = main;
    await main.give(people);
    const start = { setupId, scope: 'everybody', oneLogin: false, rate: 20 } as const;
    expect(codeOf(await main.call('rollout.goOn', { setupId }))).toBe('COMPARISON_NONE');
    await main.value('rollout.compare', start);
    expect(codeOf(await main.call('rollout.compare', start))).toBe('COMPARISON_RUNNING');
    expect(codeOf(await main.call('rollout.forget', { setupId }))).toBe('COMPARISON_RUNNING');
    await main.value('rollout.pause', { setupId });
    expect(await main.settled()).toMatchObject({ phase: 'paused' });
    const asked = server.asked.length;
    main.events.length = 0;
    await main.value('rollout.goOn', { setupId });
    expect(await main.settled()).toBeNull();
    expect(server.asked.length).toBeGreaterThan(asked);
    expect((await main.value('rollout.show', { setupId })).counts?.unchecked).toBe(0);
    await main.value('rollout.compare', start);
    await main.value('rollout.cancel', { setupId });
    const view = await main.value('rollout.show', { setupId });
    // What was known before stays.
    expect(view).toMatchObject({ progress: null, counts: { unchecked: 0 } });
    const session = await main.setups.get(setupId);
    expect(session.ok && session.value.state.people?.last).toMatchObject({ end: 'stopped' });
  });

  it('goes on after a restart of the app', async () => {
    server.company.latencyMs = 20;
    server.company.pageSize = 4;
    const main = await rolloutSetup(server);
    await main.give(people);
    const start = { setupId: main.setupId, scope: 'everybody', oneLogin: false, rate: 30 } as const;
    await main.value('rollout.compare', start);
    while (server.asked.length < 4) await new Promise((done) => setTimeout(done, 5));
    const session = await main.setups.get(main.setupId);
    if (session.ok) await session.value.close();
    const desk = new RolloutDesk(() => new Date());
    const folder = join(main.profile, 'setups', main.setupId);
    const list = await desk.list(main.setupId, folder);
    expect(list.ok && list.value?.kept.state.run).toMatchObject({ begin: { scope: 'everybody' } });
    await desk.close(main.setupId);
  });

  it('that fails says why, and can be gone on with', async () => {
    server.company.before = (_request, response) => {
      response.writeHead(502).end();
      return true;
    };
    const main = await rolloutSetup(server);
    await main.give(people);
    expect(await main.compare()).toMatchObject({
      phase: 'failed',
      problem: { code: 'SERVER_ERROR' },
    });
    server.company.before = () => false;
    main.events.length = 0;
    await main.value('rollout.goOn', { setupId: main.setupId });
    expect(await main.settled()).toBeNull();
  });

  it('does not go on at another Wisq, and asks about everybody there', async () => {
    server.company.before = (_request, response) => {
      response.writeHead(502).end();
      return true;
    };
    const main = await rolloutSetup(server);
    const { setupId } = main;
    await main.give(names(3));
    expect(await main.compare()).toMatchObject({ phase: 'failed' });
    server.company.before = () => false;
    const url = `${server.baseUrl}/other`;
    await main.value('credentials.enter', { setupId, url, token: companyToken });
    await main.value('credentials.save', { setupId, where: 'keychain' });
    expect(codeOf(await main.call('rollout.goOn', { setupId }))).toBe('COMPARISON_NONE');
    const again = { setupId, scope: 'not-complete', oneLogin: false, rate: null } as const;
    main.events.length = 0;
    await main.value('rollout.compare', again);
    await main.settled();
    const session = await main.setups.get(setupId);
    expect(session.ok && session.value.state.people?.last).toMatchObject({ scope: 'everybody' });
  });

  it('whatever is asked for at once, the list is one of them, whole', async () => {
    const main = await rolloutSetup(server);
    const { clipboard, setupId } = main;
    await main.give(people);
    clipboard.text = names(4).join('\n');
    const { previewId } = await main.value('rollout.paste', { setupId });
    const start = { setupId, scope: 'everybody', oneLogin: false, rate: null } as const;
    const codes = await Promise.all([
      main.call('rollout.compare', start),
      main.call('rollout.use', { setupId, previewId }),
      main.call('rollout.compare', start),
      main.call('rollout.person', { setupId, index: 1 }),
      main.call('rollout.person', { setupId, index: 2 }),
    ]);
    expect(codes.map(codeOf)).toEqual(['', 'COMPARISON_RUNNING', 'COMPARISON_RUNNING', '', '']);
    await main.settled();
    const before = await main.value('rollout.show', { setupId });
    const [first, second] = await Promise.all([
      main.call('rollout.person', { setupId, index: 1 }),
      main.call('rollout.use', { setupId, previewId }),
    ]);
    expect([codeOf(first), codeOf(second)]).toEqual(['', '']);
    expect(before).toMatchObject({ list: { people: 32 } });
    await main.context.rollout.close(setupId);
    expect(await main.value('rollout.show', { setupId })).toMatchObject({
      list: { people: 4 },
      counts: { unchecked: 4 },
    });
  });

  it('does not begin with a OneLogin that is not connected', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    const start = { setupId: main.setupId, scope: 'everybody', oneLogin: true } as const;
    expect(codeOf(await main.call('rollout.compare', start))).toBe('ONELOGIN_NOT_CONNECTED');
  });

  it('has nobody left to check again where all are complete', async () => {
    const main = await rolloutSetup(server);
    await main.give(names(3));
    await main.compare();
    const again = { setupId: main.setupId, scope: 'not-complete', oneLogin: false } as const;
    expect(codeOf(await main.call('rollout.compare', again))).toBe('COMPARISON_NOBODY');
  });

  it('looks at one person alone, and keeps where they stand', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    const index = 30;
    const detail = await main.value('rollout.person', { setupId: main.setupId, index });
    expect(detail).toMatchObject({
      person: { index, atWisq: { state: 'incomplete', lacking: ['jobTitle'] } },
      lookUp: { outcome: 'found' },
      oneLogin: null,
    });
    expect((await main.rows({ filter: 'wisq:incomplete' })).total).toBe(1);
    const gone = { setupId: main.setupId, index: 999 };
    expect(codeOf(await main.call('rollout.person', gone))).toBe('PERSON_UNKNOWN');
  });
});

describe('while names are hidden', () => {
  it('no name leaves main', async () => {
    const main = await rolloutSetup(server);
    const { setupId } = main;
    await main.give([...people, 'half a name']);
    await main.compare();
    await main.value('names.hide', { hidden: true });
    main.events.length = 0;
    main.clipboard.text = 'email\nada@x.example\n';
    const shown = JSON.stringify([
      await main.value('rollout.show', { setupId }),
      await main.rows(),
      await main.value('rollout.odd', { setupId }),
      await main.value('rollout.person', { setupId, index: 30 }),
      await main.value('rollout.paste', { setupId }),
      main.events,
    ]);
    expect(shown).toContain('Person 31');
    expect(shown).not.toMatch(/x\.example|half a name|Given|Family/);
    expect((await main.rows({ search: 'user1' })).total).toBe(0);
    const others = { setupId, from: 0, count: 9 };
    expect(codeOf(await main.call('rollout.others', others))).toBe('NAMES_HIDDEN');
  });
});

describe('the export', () => {
  it('is read back by another parser as it was, and calculates nothing', async () => {
    const odd = ['=1+1@x.example', '-2@x.example', '@x', '+3@x.example', 'größe"q"@x.example'];
    const main = await rolloutSetup(server);
    await main.give([...names(40), ...odd]);
    await main.compare();
    const { setupId } = main;
    const all = { setupId, filter: 'all', search: '', masked: false } as const;
    const { name } = await main.value('rollout.export', all);
    expect(name).toMatch(/^Wisq roll-out .*\.csv$/);
    const text = main.saved.get(name ?? '') ?? '';
    expect(text.startsWith('\uFEFF"Name",')).toBe(true);
    expect(text.split('\r\n').length).toBe(47);
    const [, ...rows]: string[][] = parse(text, { bom: true });
    expect(rows).toHaveLength(45);
    const cells = rows.map(([first = '']) => first);
    expect(cells.slice(0, 40)).toEqual(names(40));
    expect(cells).toContain('größe"q"@x.example');
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows[0]?.[1]).toBe('Arrived with all attributes');
  });

  it('has pseudonyms where that is asked for', async () => {
    const main = await rolloutSetup(server);
    await main.give(people);
    const { setupId } = main;
    const masked = { setupId, filter: 'unchecked', search: '', masked: true } as const;
    const { name } = await main.value('rollout.export', masked);
    const text = main.saved.get(name ?? '') ?? '';
    expect(text).toContain('"Person 32"');
    expect(text).not.toContain('x.example');
  });
});

it('deleting a setup takes its list along, also while it is compared', async () => {
  server.company.latencyMs = 50;
  const main = await rolloutSetup(server);
  await main.give(people);
  const start = { setupId: main.setupId, scope: 'everybody', oneLogin: false } as const;
  await main.value('rollout.compare', start);
  await main.value('setups.delete', { setupId: main.setupId });
  expect(readdirSync(join(main.profile, 'setups'))).toEqual([]);
});

it('a setup opens without reading its list', async () => {
  const main = await rolloutSetup(server);
  const { setupId } = main;
  await main.give(people);
  await main.context.rollout.close(setupId);
  writeFileSync(join(main.profile, 'setups', setupId, 'rollout-list.jsonl'), 'no list');
  expect(await main.value('setups.open', { setupId })).toMatchObject({ notices: [] });
  expect(codeOf(await main.call('rollout.show', { setupId }))).toBe('LIST_DAMAGED');
});
