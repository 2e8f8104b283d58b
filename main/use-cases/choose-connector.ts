import type { ConnectorId } from '../../shared/domain/guide/connectors.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';

/** Notes which connector the admin added in OneLogin; null: not said. SETUP_NOT_FOUND, JOURNAL_* */
export function chooseConnector(
  context: Pick<Context, 'setups'>,
  { setupId, connector }: { readonly setupId: string; readonly connector: ConnectorId | null },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, (state) =>
    ok(
      (state.connector?.id ?? null) === connector ? null : { type: 'connector.chosen', connector },
    ),
  );
}
