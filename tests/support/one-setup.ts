import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainWithoutElectron } from './main-context.ts';

export const baseUrl = 'https://acme.wisq.example/scim/v2';
export const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
/** The id of no setup and of no user. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** The calls of `mainWithoutElectron` with one setup in its profile. */
export async function withSetup(parts: Parameters<typeof mainWithoutElectron>[0] = {}) {
  const main = mainWithoutElectron(parts);
  const { setupId } = await main.value('setups.create', { name: 'Production' });
  const state = async () => (await main.value('setups.open', { setupId })).state;
  /** The lines of the setup's journal. */
  const journal = () =>
    readFileSync(join(main.profile, 'setups', setupId, 'journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
  /** Pastes Wisq's message and leaves it as a draft. */
  const paste = () => {
    main.clipboard.text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}`;
    return main.value('credentials.paste', { setupId, as: 'message' });
  };
  const store = async () => {
    await paste();
    await main.value('credentials.save', { setupId, where: 'keychain' });
  };
  return { ...main, setupId, state, journal, paste, store };
}
