import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchPerson, benchToken, pageUsers, type ReconcileInput } from './reconcile-setting.ts';

const run = promisify(execFile);

/** What an admin would write: curl for each page, jq for the names, and what of the list is not there. */
const script = String.raw`set -eu
base=$1; folder=$2; size=$3
page() {
  curl -q --silent --show-error --fail --http1.1 --cacert "$folder/ca.pem" \
    --resolve "$(cat "$folder/resolve")" --header "@$folder/header" \
    --output "$folder/page-$1.json" "$base/Users?startIndex=$1&count=$size"
}
rm -f "$folder"/page-*.json
page 1
total=$(jq .totalResults "$folder/page-1.json")
from=$((1 + size))
while [ "$from" -le "$total" ]; do
  page "$from"
  from=$((from + size))
done
cat "$folder"/page-*.json | jq -r '.Resources[].userName' | LC_ALL=C sort -u > "$folder/there"
LC_ALL=C sort -u "$folder/list" | LC_ALL=C comm -23 - "$folder/there" | wc -l
`;

/**
 * Runs the script once. In: a folder of this user's own for its files; the token is in one of them,
 * never among arguments. Out: milliseconds, from its start to its end, as its admin would wait.
 * @throws when it misses somebody
 */
export async function scriptMs(
  folder: string,
  { ca, people, port }: ReconcileInput,
): Promise<number> {
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  file('ca.pem', ca);
  file('header', `authorization: Bearer ${benchToken}\n`);
  file('resolve', `localhost:${port}:127.0.0.1`);
  file('list', `${Array.from({ length: people }, (_one, at) => benchPerson(at)).join('\n')}\n`);
  const path = file('script.sh', script);
  const base = `https://localhost:${port}/${people}/scim/v2`;
  const started = performance.now();
  const { stdout } = await run('sh', [path, base, folder, String(pageUsers)]);
  const took = performance.now() - started;
  if (stdout.trim() !== '0') throw new Error(`the script misses ${stdout}`);
  return took;
}
