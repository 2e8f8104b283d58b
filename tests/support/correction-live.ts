import { expect } from 'vitest';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import { arrived, type Correction, fromWisq, otherToken } from './correction-pasts.ts';
import { pasteOther } from './corrections.ts';

/** What stands under the stored token. */
const storedFacts = ({ page }: AppWindow) => page.locator('.stored-foot p').textContent();

/** The rows about the token's end. */
export const liveCorrections: readonly Correction[] = [
  {
    row: 'bearer token whose end was typed',
    how: 'another one is pasted',
    at: 'configure',
    told: (past) => arrived(past).tell({ type: 'token.valid-until', until: '2045-03-14' }),
    secrets: otherToken,
    async walk(admin, world) {
      expect(await storedFacts(admin)).toContain('Valid until March 14, 2045');
      await pasteOther(admin, fromWisq(world));
      expect(await storedFacts(admin)).not.toContain('Valid until');
      await admin.page.getByText('Enter when the token ends').waitFor();
    },
  },
  {
    row: 'the same values pasted again',
    how: 'their end was typed, and stays',
    at: 'configure',
    told: (past) => arrived(past).tell({ type: 'token.valid-until', until: '2045-03-14' }),
    secrets: fromWisq,
    async walk(admin, world) {
      await pasteOther(admin, fromWisq(world));
      expect(await storedFacts(admin)).toContain('Valid until March 14, 2045');
    },
  },
];
