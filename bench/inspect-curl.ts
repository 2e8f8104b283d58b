import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { InspectServerFacts } from './inspect-setting.ts';

const run = promisify(execFile);

/**
 * Sends the requests of a look with curl, one after another on one connection.
 * In: a folder of this user's own for curl's files, in which credential and token are, never among
 * curl's arguments; the requests as the server saw them. Out: milliseconds, by curl's own clock for
 * the transfers alone, its start and end not counted.
 * @throws when an answer is not 200 or a second connection was opened
 */
export async function curlLook(
  folder: string,
  port: number,
  { ca, clientId, clientSecret }: Pick<InspectServerFacts, 'ca' | 'clientId' | 'clientSecret'>,
  token: string,
  requests: readonly string[],
): Promise<number> {
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const bearer = `header = "@${file('bearer', `authorization: Bearer ${token}\n`)}"`;
  const basic = [
    `header = "@${file('basic', `authorization: Basic ${pair}\n`)}"`,
    'header = "content-type: application/json"',
    `data = "@${file('grant', '{"grant_type":"client_credentials"}')}"`,
  ].join('\n');
  const common = [
    `cacert = "${file('ca.pem', ca)}"`,
    `resolve = "localhost:${port}:127.0.0.1"`,
    'http1.1',
    'silent',
    'globoff',
    'header = "accept: application/json"',
    'header = "accept-encoding: identity"',
    'user-agent = "wisq-onelogin-setup"',
    'output = "/dev/null"',
    String.raw`write-out = "%{http_code} %{num_connects} %{time_total}\n"`,
  ];
  const config = requests
    .map((request) => {
      const [method = '', path = ''] = request.split(' ');
      const how = method === 'POST' ? basic : bearer;
      return [`url = "https://localhost:${port}${path}"`, how, ...common].join('\n');
    })
    .join('\nnext\n');
  const { stdout } = await run('curl', ['-q', '--config', file('config', config)]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const good = lines.length === requests.length && lines.every(([status]) => status === 200);
  const connections = lines.reduce((sum, [, opened = 0]) => sum + opened, 0);
  if (!good || connections !== 1) throw new Error(`curl: ${stdout}`);
  return lines.reduce((sum, [, , seconds = 0]) => sum + seconds * 1000, 0);
}
