/** One entry of the system's list of proxies. */
export type RouteEntry =
  | { readonly kind: 'direct' }
  | ProxyEntry
  /** `name`: as it is shown, `host:port`. */
  | { readonly kind: 'socks'; readonly name: string };

/** A proxy that takes CONNECT, over plain http or over TLS. */
export interface ProxyEntry {
  readonly kind: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** As it is shown, `host:port`. */
  readonly name: string;
}

/** As many as are ever tried: each costs time out of one stage. */
const mostEntries = 5;

/**
 * Reads the system's list for a URL, in the format of a PAC script: `DIRECT`, `PROXY host:port`,
 * `HTTPS host:port`, `SOCKS…`, several with semicolons, the first to be tried first. The keywords are
 * those of Chromium's `ProxyServer` (`HTTP` is a synonym of `PROXY`); without a port 80 and 443 count.
 * Out: the entries; empty when nothing in it can be read, which is how Electron reports a proxy script
 * that is out of reach.
 */
export function parseRoutes(list: string): readonly RouteEntry[] {
  const entries = list
    .slice(0, 2000)
    .split(';')
    .flatMap((part) => {
      const entry = parseEntry(part.trim());
      return entry === null ? [] : [entry];
    });
  return entries.slice(0, mostEntries);
}

function parseEntry(text: string): RouteEntry | null {
  const [word = '', address = '', ...more] = text.split(/\s+/);
  if (more.length > 0) return null;
  const kind = word.toUpperCase();
  if (kind === 'DIRECT') return address === '' ? { kind: 'direct' } : null;
  if (/^SOCKS[45]?$/.test(kind)) {
    const at = parseAddress(address, 1080);
    return at === null ? null : { kind: 'socks', name: at.name };
  }
  if (kind === 'PROXY' || kind === 'HTTP') return proxy('http', parseAddress(address, 80));
  return kind === 'HTTPS' ? proxy('https', parseAddress(address, 443)) : null;
}

function proxy(kind: ProxyEntry['kind'], at: ReturnType<typeof parseAddress>): ProxyEntry | null {
  return at === null ? null : { kind, ...at };
}

/** `host`, `host:port` or `[v6]:port`; nothing with a user, a path or odd signs in it. */
function parseAddress(text: string, usualPort: number) {
  const found = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text);
  if (found === null) return null;
  const [, v6, name, digits] = found;
  const host = v6 ?? name ?? '';
  const port = digits === undefined ? usualPort : Number(digits);
  if (port < 1 || port > 65_535 || host.length > 253) return null;
  return { host, port, name: `${v6 === undefined ? host : `[${host}]`}:${port}` };
}
