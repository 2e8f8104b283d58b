import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { userNameFilter } from '../shared/domain/scim/filter.ts';
import { resourcePath } from '../shared/domain/scim/paths.ts';
import { host } from './setting.ts';

const run = promisify(execFile);

/**
 * Sends the check's five requests with curl, one after another on one connection.
 * In: a folder of this user's own for curl's files; the token is in one of them, never among
 * curl's arguments. Out: milliseconds, by curl's own clock for the transfers alone, its start and
 * end not counted.
 * @throws when an answer is not the expected one or a second connection was opened
 */
export async function curlTimes(folder: string, port: number, ca: string, token: string) {
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  const common = [
    `cacert = "${file('ca.pem', ca)}"`,
    `resolve = "${host}:${port}:127.0.0.1"`,
    'http1.1',
    'silent',
    'header = "accept: application/scim+json, application/json"',
    'header = "accept-encoding: identity"',
    'user-agent = "wisq-onelogin-setup"',
    'output = "/dev/null"',
    String.raw`write-out = "%{http_code} %{num_connects} %{time_total}\n"`,
  ];
  const headers = (name: string, value: string) =>
    `header = "@${file(name, `authorization: Bearer ${value}\n`)}"`;
  const right = headers('right', token);
  const wrong = headers('wrong', 'wrong-0123456789abcdef0123456789abcdef');
  const baseUrl = `https://${host}:${port}/scim/v2`;
  const filter = userNameFilter(`${randomUUID()}@example.invalid`);
  const origin = new URL(baseUrl).origin;
  const users = `${origin}${resourcePath(baseUrl, 'Users', { filter })}`;
  const discovery = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'].map(
    (place) => [`${origin}${resourcePath(baseUrl, place)}`, right] as const,
  );
  const requests = [[users, right] as const, [users, wrong] as const, ...discovery];
  const config = requests
    .map(([url, header]) => [`url = "${url}"`, header, ...common].join('\n'))
    .join('\nnext\n');
  const { stdout } = await run('curl', ['-q', '--config', file('config', config)]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const statuses = lines.map(([status]) => status).join(' ');
  const connections = lines.reduce((sum, [, opened = 0]) => sum + opened, 0);
  if (statuses !== '200 401 200 200 200' || connections !== 1) {
    throw new Error(`curl: ${stdout}`);
  }
  return lines.reduce((sum, [, , seconds = 0]) => sum + seconds * 1000, 0);
}

/** Its name and version. */
export function curlVersion(): string {
  return execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ', 2).join(' ');
}
