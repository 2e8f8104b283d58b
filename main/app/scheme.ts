import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** Where the packaged page lives: a scheme of its own, so that it has an origin and no file access. */
const scheme = 'app';
export const pageOrigin = `${scheme}://wisq`;
export const pageUrl = `${pageOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Sent as a header, so that it holds before the first byte of the page is read. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Must run before `ready`. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the built page to one session: exactly the files that are in the folder now, GET only.
 * No path of a request is ever joined to a folder, so none can lead out of it.
 */
export async function serveScheme(session: Session, folder: string): Promise<void> {
  const files = await listFiles(folder);
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file =
      url.origin === pageOrigin || url.host === 'wisq' ? files.get(url.pathname) : undefined;
    if (file === undefined || request.method !== 'GET') {
      return new Response(null, { status: 404, headers });
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { ...headers, 'content-type': type } });
  });
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    found
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`/${relative(folder, file).split(sep).join('/')}`, file];
      }),
  );
}
