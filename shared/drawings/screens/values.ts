import type { SetupState } from '../../domain/setup/state.ts';
import { userLabel } from '../../domain/users/label.ts';
import { connectorById } from '../../domain/guide/connectors.ts';
import { connectorSearchText } from '../../domain/guide/values.ts';
import type { DrawnValue, Line, Piece } from './parts.ts';

/** The values of a set-up as the drawings show them; null: not known, drawn as a bar. */
export type DrawnValues = Readonly<Record<DrawnValue, string | null>>;

/** Longer ones would make of the drawing what it is not. */
const tokenDots = '•'.repeat(12);

/** What the drawings take from a set-up. The token is in it as dots, of the base URL only the host. */
export function drawnValues(state: SetupState): DrawnValues {
  const { connector, credentials, users } = state;
  const chosen = connector === null ? null : connectorById(connector.id).name;
  const user = users.find((one) => one.approved === null) ?? users[0];
  return {
    'display-name': state.displayName,
    connector: chosen ?? connectorById('enterprise').name,
    'search-text': connectorSearchText,
    'base-url': credentials === null ? null : `https://${credentials.host}/…`,
    token: credentials === null ? null : tokenDots,
    user: user === undefined ? null : userLabel(user),
  };
}

/** The pieces of a line, one by one. */
export function pieces(line: Line): readonly Piece[] {
  return isSingle(line) ? [line] : line;
}

function isSingle(line: Line): line is Piece {
  return !Array.isArray(line);
}

/** How long a bar is that stands for a value, in characters. */
export const barLengths: Readonly<Record<DrawnValue, number>> = {
  'display-name': 16,
  connector: 24,
  'search-text': 14,
  'base-url': 18,
  token: 12,
  user: 10,
};
