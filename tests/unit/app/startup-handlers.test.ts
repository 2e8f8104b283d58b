import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type StartupHandlers,
  type StartupOptions,
  startupHandlers,
} from '../../../main/app/startup-handlers.ts';
import { WindowFile } from '../../../main/storage/window-file.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { storyUpTo } from '../../../tools/fixtures/story.ts';

/** A start on a profile, new unless one is given. */
function startOn(parts: Partial<StartupOptions> = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'wisq-first-'));
  const begun: StartupHandlers[] = [];
  onTestFinished(async () => {
    // A file that is still being tried keeps Windows from removing its folder.
    await Promise.all(begun.map(({ sources }) => sources.probed));
    rmSync(profile, { recursive: true, force: true });
  });
  return {
    profile,
    begin: () => {
      const handlers = startupHandlers({
        environment: { mode: 'real', policy: { path: join(profile, 'policy.json'), owners: null } },
        version: '1.2.3',
        profile,
        unwritable: null,
        windowFile: new WindowFile(profile, () => {}),
        ...parts,
      });
      begun.push(handlers);
      return handlers;
    },
  };
}

describe('what the window loads first', () => {
  it('is there before anything else is loaded, while there is no setup', async () => {
    const { profile, begin } = startOn();
    const { handle, someSetups } = begin();
    expect(await someSetups).toBe(false);
    expect(await handle('setups.list', undefined)).toEqual({ ok: true, value: [] });
    expect(await handle('app.facts', undefined)).toMatchObject({
      ok: true,
      value: {
        version: '1.2.3',
        mode: 'real',
        lastSetupId: null,
        namesHidden: false,
        problems: [],
        policy: noPolicy,
      },
    });
    // What was written to see whether it can be is gone.
    expect(readdirSync(join(profile, 'setups'))).toEqual([]);
  });

  it('is left to the services where there is a setup, or where there may be', async () => {
    const { profile, begin } = startOn();
    storyUpTo('configure').putInto(profile);
    const one = begin();
    expect(await one.someSetups).toBe(true);
    expect(await one.handle('setups.list', undefined)).toBe(null);
    expect(await one.handle('app.facts', undefined)).toBe(null);
    const broken = startOn();
    writeFileSync(join(broken.profile, 'setups'), '');
    expect(await broken.begin().someSetups).toBe(true);
  });

  it('is nothing else, and nothing with an input', async () => {
    const { handle } = startOn().begin();
    for (const [name, input] of [
      ['setups.create', { name: 'x' }],
      ['setups.list', {}],
      ['app.facts', null],
      [null, undefined],
      ['toString', undefined],
    ]) {
      expect(await handle(name, input)).toBe(null);
    }
  });

  it('reports what keeps the profile from being written, and a policy that is refused', async () => {
    const unwritable = problem('JOURNAL_UNWRITABLE', { folder: '/x', cause: 'EROFS' });
    const { profile, begin } = startOn({ unwritable });
    writeFileSync(join(profile, 'policy.json'), '{"unknown":1}');
    const facts = await begin().handle('app.facts', undefined);
    expect(facts).toMatchObject({
      value: { problems: [unwritable, { code: 'POLICY_REFUSED' }] },
    });
    expect(readdirSync(profile)).not.toContain('setups');
  });
});
