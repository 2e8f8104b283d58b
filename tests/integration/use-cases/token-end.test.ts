import { describe, expect, it } from 'vitest';
import { tokenEnd } from '../../../shared/domain/setup/token-end.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token, unknownId, withSetup } from '../../support/one-setup.ts';

// It is March 2, 2026 in these tests.
describe('the end of the token', () => {
  it('is kept as typed, once, and goes when another token comes', async () => {
    const { value, setupId, state, store, journal, clipboard } = await withSetup();
    await store();
    await value('token.validUntil', { setupId, until: '2026-09-30' });
    const lines = journal().length;
    await value('token.validUntil', { setupId, until: '2026-09-30' });
    expect(journal()).toHaveLength(lines);
    expect(tokenEnd(await state())).toEqual({ on: '2026-09-30', at: null });
    await value('credentials.remove', { setupId });
    expect(tokenEnd(await state())?.on).toBe('2026-09-30');
    clipboard.text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}x`;
    await value('credentials.paste', { setupId, as: 'message' });
    await value('credentials.save', { setupId, where: 'keychain' });
    expect(tokenEnd(await state())).toBeNull();
  });

  it('is taken back', async () => {
    const { value, setupId, state, store } = await withSetup();
    await store();
    await value('token.validUntil', { setupId, until: '2026-09-30' });
    await value('token.validUntil', { setupId, until: null });
    expect(tokenEnd(await state())).toBeNull();
  });

  it('is refused where it cannot be, and nothing is written', async () => {
    const { call, setupId, store, journal } = await withSetup();
    const until = (text: string) => call('token.validUntil', { setupId, until: text });
    expect(codeOf(await until('2026-09-30'))).toBe('CREDENTIALS_MISSING');
    await store();
    const lines = journal().length;
    for (const text of ['', '2026-02-30', '2026-03-01', '2099-01-01', 'soon', token]) {
      expect(codeOf(await until(text))).toBe('VALID_UNTIL_INVALID');
    }
    expect(journal()).toHaveLength(lines);
    const elsewhere = await call('token.validUntil', { setupId: unknownId, until: '2026-09-30' });
    expect(codeOf(elsewhere)).toBe('SETUP_NOT_FOUND');
  });

  it('is saved as a calendar file without token, address or host', async () => {
    const { call, value, setupId, saved, store } = await withSetup();
    await store();
    expect(codeOf(await call('token.reminder', { setupId }))).toBe('TOKEN_END_UNKNOWN');
    await value('token.validUntil', { setupId, until: '2026-09-30' });
    const { name } = await value('token.reminder', { setupId });
    expect(name).toBe('Token reminder Production 2026-03-02.ics');
    const text = (saved.get(name ?? '') ?? '').replaceAll(/\r\n[ \t]/g, '');
    expect(text).toContain('DTSTART;VALUE=DATE:20260910');
    expect(text).toContain('DTSTART;VALUE=DATE:20260925');
    expect(text).toContain('SUMMARY:SCIM token expires September 30\\, 2026: Production');
    for (const secret of [token, token.slice(-4), 'acme', setupId]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is in the list of setups', async () => {
    const { value, setupId, store } = await withSetup();
    await store();
    await value('token.validUntil', { setupId, until: '2026-03-10' });
    const [listed] = await value('setups.list', undefined);
    expect(listed?.tokenEnd).toEqual({ on: '2026-03-10', at: null });
  });
});
