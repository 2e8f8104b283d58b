import { expect, test } from 'vitest';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { dated, maya, mayaId } from '../../support/setup-state.ts';

test('an address with a known word inside is hidden whole', () => {
  const note = 'Ask Annescript@else.example, or script, or bo@else.example first.';
  const [, masked] = maskEntries(
    dated([
      {
        type: 'user.added',
        userId: mayaId,
        userName: 'kim</script>@corp.example',
        expected: { ...maya, email: null },
      },
      { type: 'rollout.withdrawn', note },
    ]),
  );
  expect(masked).toMatchObject({ note: 'Ask [e-mail], or User A, or [e-mail] first.' });
});
