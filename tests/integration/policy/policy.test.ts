import { describe, expect, it } from 'vitest';
import { strictPolicy } from '../../../shared/domain/policy/policy.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';

const userName = 'mara.example@northwind.example';

async function withUser(parts: Parameters<typeof mainWithoutElectron>[0] = {}) {
  const main = mainWithoutElectron(parts);
  const { setupId } = await main.value('setups.create', { name: 'Production' });
  await main.value('users.add', { setupId, userName, expected: noValues });
  return { ...main, setupId };
}

describe('a policy that hides names', () => {
  it('hides them in reports, documents and the handover view, whatever the window requests', async () => {
    const { value, setupId, saved, clipboard } = await withUser({ policy: strictPolicy });
    const preview = await value('report.preview', { setupId, masked: false, path: false });
    await value('report.save', { setupId, previewId: preview.previewId });
    const own = { of: { setupId }, what: 'report', masked: false } as const;
    await value('document.copy', own);
    await value('document.save', { ...own, as: 'pdf' });
    await value('document.save', { ...own, what: 'record', as: 'markdown' });
    const call = await value('handover.show', { setupId });
    expect(call.masked).toBe(true);
    const all = [preview.text, clipboard.text, JSON.stringify(call), ...saved.values()];
    expect(all).toHaveLength(6);
    for (const text of all) {
      expect(text).toContain('user-a@masked.example');
      expect(text).not.toContain('mara');
    }
  });

  it('hides them in a report that somebody else saved with names', async () => {
    const there = await withUser();
    const { setupId } = there;
    const preview = await there.value('report.preview', { setupId, masked: false, path: false });
    expect(preview.text).toContain(userName);
    const here = mainWithoutElectron({ policy: strictPolicy });
    const opened = await here.value('file.read', { bytes: Buffer.from(preview.text) });
    expect(opened).toMatchObject({ kind: 'report', source: { masked: true } });
    expect(JSON.stringify(opened)).not.toContain('mara');
    if (opened.kind !== 'report') return;
    await here.value('document.copy', { of: opened.source.of, what: 'record', masked: false });
    expect(here.clipboard.text).toContain('user-a@masked.example');
    expect(here.clipboard.text).not.toContain('mara');
  });
});

describe('a policy that wants the keychain', () => {
  it('refuses to keep credentials for one session, and loses nothing of them', async () => {
    const { call, value, setupId, clipboard } = await withUser({ policy: strictPolicy });
    clipboard.text =
      'SCIM Base URL: https://acme.wisq.example/scim/v2\nSCIM Bearer Token: wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
    await value('credentials.paste', { setupId, as: 'message' });
    expect(codeOf(await call('credentials.save', { setupId, where: 'session' }))).toBe(
      'POLICY_SESSION_ONLY',
    );
    expect((await value('setups.open', { setupId })).state.credentials).toBe(null);
    expect(codeOf(await call('credentials.save', { setupId, where: 'keychain' }))).toBe('');
  });
});
