import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mainWithoutElectron } from '../../support/main-context.ts';
import { token, withSetup } from '../../support/one-setup.ts';

/** A journal as an earlier version left it: the token in a name, in clear. */
async function writtenBefore(removed: boolean) {
  const { profile, setupId, setups, store, value } = await withSetup();
  await store();
  if (removed) await value('credentials.remove', { setupId });
  await setups.close();
  const path = join(profile, 'setups', setupId, 'journal.jsonl');
  const text = readFileSync(path, 'utf8').replace('"Production"', `"Production ${token}."`);
  writeFileSync(path, text);
  expect(text).toContain(token);
  return { profile, setupId, path, text };
}

describe('a token that an earlier version wrote down', () => {
  it.each([
    ['while the keychain has it no more', false],
    ['after it was removed', true],
  ])('is neither shown nor reported, %s; the file stays as it is', async (_when, removed) => {
    const { profile, setupId, path, text } = await writtenBefore(removed);
    // Another process: its vault knows nothing of the token.
    const again = mainWithoutElectron({}, profile);
    const { state } = await again.value('setups.open', { setupId });
    expect(state.name).toBe('Production [token].');
    const { previewId, text: report } = await again.value('report.preview', {
      setupId,
      masked: false,
      path: true,
    });
    const { name } = await again.value('report.save', { setupId, previewId });
    await again.value('document.copy', { of: { setupId }, what: 'record', masked: false });
    const exported = { setupId, as: 'jsonl', masked: false } as const;
    const journal = await again.value('journal.export', exported);
    const lines = again.saved.get(journal.name ?? '') ?? '';
    expect(lines).toContain('Production [token]');
    const said = [report, name, again.clipboard.text, JSON.stringify(again.events)];
    const all = [...said, journal.name, lines].join('\n');
    expect(all).toContain('Production [token]');
    expect(all).not.toContain(token);
    // That the report was saved is written after it.
    expect(readFileSync(path, 'utf8').slice(0, text.length)).toBe(text);
  });

  it('is not looked for where nothing was ever stored', async () => {
    const { profile, setupId, setups } = await withSetup();
    await setups.close();
    const again = mainWithoutElectron({}, profile);
    expect((await again.value('setups.open', { setupId })).state.name).toBe('Production');
  });
});
