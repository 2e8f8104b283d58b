import type { RequestHandler } from 'express';
import { type JsonObject, isJsonObject } from '../../shared/domain/scim/keys.ts';
import { enterpriseUrn, shortEnterpriseUrn } from '../../shared/domain/users/attributes.ts';

const coreUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const shortCoreUrn = 'urn:scim:schemas:core:2.0';

/**
 * Express 5 reads `query` anew at every access, so the numbers scimmy-routers makes of startIndex
 * and count are lost: set them for good. Names under the extension's URN are known to scimmy's
 * filters only with a dot.
 */
export const repairQuery: RequestHandler = (request, _response, next) => {
  const query: Record<string, unknown> = { ...request.query };
  for (const name of ['startIndex', 'count']) {
    const value = query[name];
    if (typeof value === 'string' && /^\d+$/.test(value)) query[name] = Number(value);
  }
  Object.defineProperty(request, 'query', { value: query, writable: true, configurable: true });
  next();
};

/** Takes the schemas under OneLogin's shorter names as well as under RFC 7643's. */
export const acceptShortUrns: RequestHandler = (request, _response, next) => {
  if (isJsonObject(request.body)) request.body = withStandardUrns(request.body);
  next();
};

function withStandardUrns(body: JsonObject): JsonObject {
  const { [shortEnterpriseUrn]: extension, schemas, ...rest } = body;
  return {
    ...rest,
    ...(Array.isArray(schemas) ? { schemas: schemas.map(standardUrn) } : {}),
    ...(extension === undefined ? {} : { [enterpriseUrn]: extension }),
  };
}

function standardUrn(urn: unknown): unknown {
  if (urn === shortCoreUrn) return coreUrn;
  return urn === shortEnterpriseUrn ? enterpriseUrn : urn;
}
