import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/domain/problems/result.ts';
import { appendAllInSetup } from '../../../main/use-cases/in-setup.ts';
import { codeOf } from '../../support/main-context.ts';
import { token, withSetup } from '../../support/one-setup.ts';

describe('several entries at once', () => {
  it('are all refused where one of them holds the token', async () => {
    const { setupId, setups, store, journal } = await withSetup();
    await store();
    const before = journal();
    const written = await appendAllInSetup({ setups }, setupId, () =>
      ok([
        { type: 'task.ticked', taskId: 'configure.save' },
        { type: 'setup.renamed', name: `Production ${token}` },
      ]),
    );
    expect(codeOf(written)).toBe('TOKEN_IN_FIELD');
    expect(journal()).toEqual(before);
  });
});
