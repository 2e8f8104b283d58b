import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** Where the packaged page lives: a scheme of its own, so that it has an origin and no file access. */
const scheme = 'app';
const pageHost = 'wisq';
export const pageOrigin = `${scheme}://${pageHost}`;
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
  // No windows of the browser's own (print, alert), no downloads, no windows at all.
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

/** What no page of this app asks for, refused to whoever is in it. */
const permissionsPolicy = [
  'accelerometer|ambient-light-sensor|bluetooth|camera|display-capture|fullscreen|gamepad',
  'geolocation|gyroscope|hid|identity-credentials-get|idle-detection|keyboard-map|local-fonts',
  'magnetometer|microphone|midi|otp-credentials|payment|picture-in-picture|serial|usb|web-share',
  'publickey-credentials-create|publickey-credentials-get|screen-wake-lock|window-management',
]
  .flatMap((features) => features.split('|'))
  .map((feature) => `${feature}=()`)
  .join(', ');

// Without an opener policy: nothing can open this page (security.ts), and with one Chromium throws
// the window's first process away and starts another before it shows anything.
const headers = {
  'permissions-policy': permissionsPolicy,
  'x-dns-prefetch-control': 'off',
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Must run before `ready`. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

/** The files of the built page, by the path of their address. */
export type PageFiles = Promise<ReadonlyMap<string, PageFile>>;

/**
 * Serves the built page to one session: exactly the files that `readPage` found, GET only.
 * No path of a request is ever joined to a folder, so none can lead out of it.
 *
 * By the older call, which Electron marks as deprecated and still has in 45: the newer one takes and
 * gives web requests, and for these Node loads its whole fetch before the first byte of the page
 * (a fifth of the start's time in main, docs/benchmarks.md).
 */
export function serveScheme(session: Session, listed: PageFiles): void {
  session.protocol.registerBufferProtocol(scheme, ({ url, method }, respond) => {
    const { host, pathname } = new URL(url);
    void listed.then((files) => {
      const file = host === pageHost && method === 'GET' ? files.get(pathname) : undefined;
      if (file === undefined) respond({ statusCode: 404, headers, data: Buffer.alloc(0) });
      else respond({ headers: { ...headers, 'content-type': file.type }, data: file.content });
      return null;
    });
  });
}

/** Reads the built page that lies in a folder: some 500 kB, so that no request waits for the disk. */
export async function readPage(folder: string): PageFiles {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const known = found.flatMap((entry) => {
    const type = types[extname(entry.name)];
    return entry.isFile() && type !== undefined ? [{ entry, type }] : [];
  });
  return new Map(
    await Promise.all(
      known.map(async ({ entry, type }) => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(folder, file).split(sep).join('/')}`;
        return [path, { type, content: await readFile(file) }] as const;
      }),
    ),
  );
}
