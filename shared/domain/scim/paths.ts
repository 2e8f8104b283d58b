/**
 * The path and query of a request below a SCIM base URL.
 * In: the base URL as Wisq issued it, a resource such as `Users`, and query members.
 * OneLogin's own rule is `{base}/Users`, so a base that ends in a slash gives `//Users`: kept on
 * purpose, because that is the request OneLogin would send.
 */
export function resourcePath(
  baseUrl: string,
  resource: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const base = baseUrl.endsWith('/') ? new URL(baseUrl).pathname : withoutSlash(baseUrl);
  const members = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${base}/${resource}${members.length === 0 ? '' : `?${members.join('&')}`}`;
}

/** Whether the base URL makes a request path with a double slash. */
export function hasTrailingSlash(baseUrl: string): boolean {
  return baseUrl.endsWith('/');
}

/** The same base URL without slashes at its end. */
export function withoutTrailingSlash(baseUrl: string): string {
  return baseUrl.replace(/\/+$/, '');
}

/** `URL` writes an empty path as `/`. */
function withoutSlash(baseUrl: string): string {
  return new URL(baseUrl).pathname.replace(/\/+$/, '');
}
