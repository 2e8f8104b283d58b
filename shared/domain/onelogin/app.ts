import { isJsonObject, type JsonObject } from '../scim/keys.ts';
import { comparableName } from '../text/comparable.ts';
import { type Mappings, readMappings } from './mapping.ts';
import { flagOf, idOf, idsOf, momentOf, someText } from './values.ts';

/** An app as a list shows it. */
export interface AppRow {
  readonly id: number;
  readonly name: string;
  readonly connectorId: number | null;
}

/** An app by itself. Null: OneLogin did not say. */
export interface AppDetails extends AppRow {
  readonly provisioning: boolean | null;
  readonly mappings: Mappings;
  readonly roleIds: readonly number[] | null;
  /** Only some connectors show it, and none of those that fit. */
  readonly scimBaseUrl: string | null;
  readonly updatedAt: string | null;
}

/** One row of the list of apps; null where it is none. */
export function readAppRow(row: JsonObject): AppRow | null {
  const id = idOf(row, 'id');
  const name = someText(row, 'name');
  if (id === null || name === null) return null;
  return { id, name, connectorId: idOf(row, 'connector_id') };
}

/** The answer of `GET /api/2/apps/{id}`; null where it is not that app. Any JSON goes in. */
export function readApp(value: unknown, id: number): AppDetails | null {
  if (!isJsonObject(value)) return null;
  const row = readAppRow(value);
  if (row === null || row.id !== id) return null;
  const { configuration, parameters, provisioning } = value;
  return {
    ...row,
    provisioning: isJsonObject(provisioning) ? flagOf(provisioning, 'enabled') : null,
    mappings: readMappings(parameters),
    roleIds: idsOf(value, 'role_ids'),
    scimBaseUrl: isJsonObject(configuration) ? someText(configuration, 'scim_base_url') : null,
    updatedAt: momentOf(value, 'updated_at'),
  };
}

/** The apps of that name: spelt exactly so, or else without regard to case. */
export function appsNamed(rows: readonly AppRow[], name: string): readonly AppRow[] {
  const exact = rows.filter((row) => row.name.normalize('NFC') === name.normalize('NFC').trim());
  if (exact.length > 0) return exact;
  return rows.filter((row) => comparableName(row.name) === comparableName(name));
}
