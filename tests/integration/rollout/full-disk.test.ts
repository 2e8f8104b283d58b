import { describe, expect, it, onTestFinished } from 'vitest';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareList } from '../../../main/rollout/compare/compare-list.ts';
import { ComparisonFailed } from '../../../main/rollout/compare/failure.ts';
import { newKeptList } from '../../../main/rollout/store/kept-list.ts';
import { ListFile } from '../../../main/rollout/store/list-file.ts';
import { CompanyServer, companyToken, member, names } from '../../support/company-server.ts';
import { statesOf } from '../../support/comparing.ts';
import { smallDisk } from '../../support/full-disk.ts';
import { needs } from '../../support/needs.ts';

const probe = smallDisk(4096);
probe?.remove();

const mounting = needs(probe !== null, 'Linux, and the right to mount a small disk');

describe('a disk that is full', mounting, () => {
  it('stops a comparison with its reason; once there is room it goes on, and nothing is lost', async () => {
    const disk = smallDisk(256 * 1024);
    if (disk === null) throw new Error('no small disk');
    onTestFinished(() => disk.remove());
    const server = new CompanyServer({
      users: names(300).map((name) => member(name)),
      pageSize: 20,
    });
    await server.start();
    onTestFinished(() => server.stop());
    const file = new ListFile(disk.folder);
    const people = {
      source: 'file',
      people: names(300),
      duplicates: 0,
      empty: 0,
      odd: [],
    } as const;
    const kept = newKeptList(people, { at: '2026-11-24T10:00:00.000Z', salt: 'salt' });
    expect(await file.write(kept)).toMatchObject({ ok: true });
    const begin = {
      type: 'begin',
      at: '2026-11-24T10:00:00.000Z',
      scope: 'everybody',
      oneLogin: false,
      rate: null,
      ask: null,
    } as const;
    await file.append([begin]);
    kept.state.take(begin);
    const ballast = join(disk.folder, 'ballast');
    let pages = 0;
    const compare = (fillAfter: number) =>
      compareList({
        baseUrl: server.baseUrl,
        token: companyToken,
        state: kept.state,
        salt: kept.salt,
        lookAtPeople: null,
        appName: '',
        signal: new AbortController().signal,
        async store(events) {
          pages += 1;
          if (pages === fillAfter) await writeFile(ballast, 'x'.repeat(256 * 1024)).catch(() => {});
          const stored = await file.append(events);
          if (!stored.ok) throw new ComparisonFailed(stored.problem);
        },
      });
    expect(await compare(4)).toEqual({
      kind: 'failed',
      problem: { code: 'LIST_UNWRITABLE', params: { cause: 'ENOSPC', full: true } },
    });
    await rm(ballast);
    expect(await compare(0)).toEqual({ kind: 'finished' });
    await file.close();
    expect(statesOf(kept.state)).toEqual(names(300).map(() => 'complete'));
    const again = await new ListFile(disk.folder).read('only');
    expect(again.ok && again.value && statesOf(again.value.state)).toEqual(statesOf(kept.state));
    expect(await readFile(join(disk.folder, 'rollout-list.jsonl'), 'utf8')).not.toContain(
      companyToken,
    );
  });
});
