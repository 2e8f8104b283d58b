import { type JsonObject, isJsonObject, schemasOf, valueOf } from './keys.ts';
import { readListResponse } from './list-response.ts';

/** The three places where a server describes itself (RFC 7644 §4). */
export const discoveryPlaces = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'] as const;
export type DiscoveryPlace = (typeof discoveryPlaces)[number];

/** What a server published at one of them. */
export interface Published {
  readonly resources: readonly JsonObject[];
  /** All that it has there, as far as its own numbers tell. */
  readonly whole: boolean;
  /** Written in another way than the RFC's, and readable all the same. */
  readonly unusual: boolean;
}

/** Attributes that tell what a resource describes, by place (RFC 7643 §5 to §7); one is enough. */
const signs: Readonly<Record<DiscoveryPlace, readonly string[]>> = {
  ServiceProviderConfig: ['patch', 'filter', 'bulk', 'authenticationSchemes', 'changePassword'],
  ResourceTypes: ['endpoint', 'schema', 'schemaExtensions'],
  Schemas: ['attributes', 'id'],
};

/**
 * Reads what a server published. In: the place and the parsed JSON body. Out: null when it is no
 * description. Servers leave out `schemas`, and send a bare array, a list without its schema, or the
 * one resource by itself; that is read, and unusual.
 */
export function readPublished(place: DiscoveryPlace, value: unknown): Published | null {
  if (Array.isArray(value)) return published(value, true, place !== 'ServiceProviderConfig');
  if (!isJsonObject(value)) return null;
  const list = readListResponse(value);
  if (place === 'ServiceProviderConfig' && list === null && isOneOf(place, value)) {
    return { resources: [value], whole: true, unusual: schemasOf(value).length === 0 };
  }
  const listed = list?.resources ?? valueOf(value, 'Resources');
  if (Array.isArray(listed)) {
    const whole =
      list === null || (list.goesOn !== true && list.resources.length >= list.totalResults);
    const expected = place !== 'ServiceProviderConfig' && list !== null;
    return published(listed, whole, expected);
  }
  return isOneOf(place, value) ? { resources: [value], whole: true, unusual: true } : null;
}

function published(listed: readonly unknown[], whole: boolean, usual: boolean): Published {
  return { resources: listed.filter(isJsonObject), whole, unusual: !usual };
}

function isOneOf(place: DiscoveryPlace, value: JsonObject): boolean {
  if (place === 'ServiceProviderConfig' && schemasOf(value).length > 0) {
    // With schemas, whatever they are: so it was read before, and an error's are told apart by name.
    return !schemasOf(value).some((urn) => /:error$/i.test(urn));
  }
  return signs[place].some((name) => valueOf(value, name) !== undefined);
}
