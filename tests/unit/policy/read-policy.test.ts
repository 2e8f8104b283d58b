import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { policyFile } from '../../../main/policy/policy-file.ts';
import { readPolicy } from '../../../main/policy/read-policy.ts';
import { noPolicy, strictPolicy } from '../../../shared/domain/policy/policy.ts';
import { needs, posix } from '../../support/needs.ts';

const user = process.getuid?.() ?? null;
const owners = user === null ? null : [0, user];

function policyWith(content: string | Buffer, mode = 0o644) {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'setup-for-onelogin.json');
  writeFileSync(path, content, { mode });
  return { folder, path };
}

const read = (path: string, who = owners) => readPolicy({ path, owners: who });
const refused = (reason: string) => ({
  policy: strictPolicy,
  problem: { code: 'POLICY_REFUSED', params: { reason } },
});
const whole = {
  version: 1,
  supportContact: 'https://it.example.com/help',
  forbidSessionOnly: true,
  alwaysMaskNames: true,
};

describe('a company’s policy', () => {
  it('is nothing where there is no file, nor a folder for one', async () => {
    const { folder, path } = policyWith('');
    for (const missing of [
      join(folder, 'none.json'),
      join(folder, 'none/none.json'),
      `${path}/x`,
    ]) {
      expect(await read(missing)).toEqual({ policy: noPolicy, problem: null });
    }
  });

  it('is read as Windows’ own tools write it, too', async () => {
    const { version: _, ...policy } = whole;
    const text = `\uFEFF${JSON.stringify(whole)}`;
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [Buffer.from(text), little, Buffer.from(little).swap16()]) {
      expect(await read(policyWith(bytes).path)).toEqual({ policy, problem: null });
    }
    // Without the mark it could be anything.
    const unmarked = Buffer.from(JSON.stringify(whole), 'utf16le');
    expect(await read(policyWith(unmarked).path)).toEqual(refused('content'));
  });

  it('holds what it says, and leaves the rest as it is', async () => {
    const { version: _, ...policy } = whole;
    expect(await read(policyWith(JSON.stringify(whole)).path)).toEqual({ policy, problem: null });
    expect(await read(policyWith('{"version":1}').path)).toEqual({
      policy: noPolicy,
      problem: null,
    });
    const mail = { version: 1, supportContact: 'mailto:help+it@example.com' };
    expect(await read(policyWith(JSON.stringify(mail)).path)).toMatchObject({
      policy: { supportContact: 'mailto:help+it@example.com' },
      problem: null,
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1'],
    ['no object', '[1]'],
    ['another version', '{"version":2}'],
    ['no version', '{"alwaysMaskNames":true}'],
    ['a key that is not known', '{"version":1,"forbidReports":true}'],
    ['a value of another kind', '{"version":1,"alwaysMaskNames":"no"}'],
    ['what is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['plain http', JSON.stringify({ version: 1, supportContact: 'http://it.example.com' })],
    ['a script', JSON.stringify({ version: 1, supportContact: 'javascript:alert(1)' })],
    ['a file', JSON.stringify({ version: 1, supportContact: 'file:///bin/sh' })],
    ['a password', JSON.stringify({ version: 1, supportContact: 'https://a:b@it.example.com' })],
    [
      'mail with more',
      JSON.stringify({ version: 1, supportContact: 'mailto:a@b.example?bcc=x@y' }),
    ],
  ])('is refused whole, and the strict one holds, for %s', async (_what, content) => {
    expect(await read(policyWith(content).path)).toEqual(refused('content'));
  });

  it('is refused when it is too large', async () => {
    const long = `${JSON.stringify(whole)}${' '.repeat(64 * 1024)}`;
    expect(await read(policyWith(long).path)).toEqual(refused('too-large'));
  });

  it(
    'is refused when others can write to it or to a folder above it',
    needs(posix, 'owners and file modes, which Windows lacks'),
    async () => {
      for (const mode of [0o664, 0o646]) {
        const { path } = policyWith(JSON.stringify(whole));
        chmodSync(path, mode);
        expect(await read(path)).toEqual(refused('writable'));
      }
      const { folder, path } = policyWith(JSON.stringify(whole));
      chmodSync(folder, 0o777);
      expect(await read(path)).toEqual(refused('folder'));
      // As in the folder for temporary files: others may write, and cannot replace what is not theirs.
      chmodSync(folder, 0o1777);
      expect(await read(path)).toMatchObject({ problem: null });
    },
  );

  it(
    'is refused when it or a folder above belongs to somebody else',
    needs(posix, 'owners and file modes, which Windows lacks'),
    async () => {
      const { path } = policyWith(JSON.stringify(whole));
      expect(await read(path, [user === 4711 ? 4712 : 4711])).toEqual(refused('owner'));
      if (user !== 0) return;
      const other = policyWith(JSON.stringify(whole));
      chownSync(other.folder, 4711, 4711);
      expect(await read(other.path, [0])).toEqual(refused('folder'));
    },
  );

  it(
    'is refused when it is a link, a folder, or cannot be read',
    needs(posix, 'owners and file modes, which Windows lacks'),
    async () => {
      const { folder, path } = policyWith(JSON.stringify(whole));
      const link = join(folder, 'link.json');
      symlinkSync(path, link);
      expect(await read(link)).toEqual(refused('link'));
      const made = join(folder, 'folder.json');
      mkdirSync(made);
      expect(await read(made)).toEqual(refused('no-file'));
      if (user === 0) return;
      chmodSync(path, 0o000);
      expect(await read(path)).toEqual(refused('unreadable'));
    },
  );

  it('lies where only an administrator can write', () => {
    expect(policyFile('linux', {})).toBe('/etc/wisq/setup-for-onelogin.json');
    expect(policyFile('darwin', {})).toBe(
      '/Library/Application Support/Wisq/setup-for-onelogin.json',
    );
    expect(policyFile('win32', { ProgramFiles: String.raw`D:\Programs` })).toBe(
      String.raw`D:\Programs\Wisq\setup-for-onelogin.json`,
    );
  });
});
