import { connectorById } from '../guide/connectors.ts';
import type { Lacking } from '../users/lacking.ts';
import { measuredFit } from './onelogin-side.ts';
import { stepProof } from './proof.ts';
import type { SetupState } from './state.ts';

/**
 * Whether the row that the admin says they picked has no Department, and nobody came from it with all
 * five attributes. Then the app has to be added again, whatever else is open.
 */
export function wrongConnector(state: SetupState): boolean {
  const { connector } = state;
  // What OneLogin says goes before what the admin remembers (step-status.ts, contradiction).
  if (measuredFit(state) !== 'unknown') return false;
  if (connector === null || connectorById(connector.id).fit !== 'does-not-fit') return false;
  return stepProof(state, 'add-app') === null;
}

/** Whether what a test user lacks is what the picked row does not have. */
export function lackedByConnector(state: SetupState, lacking: Lacking | null): boolean {
  if (lacking === null || lacking.how !== 'missing' || !wrongConnector(state)) return false;
  return lacking.attributes.includes('department');
}
