import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../main/policy/read-policy.ts';
import { readRegistry, registryKey } from '../../../main/policy/registry.ts';
import type { RunTool } from '../../../main/policy/run-tool.ts';
import { anyString } from '../../support/any-string.ts';
import { regAnswers } from '../../support/windows/reg-answers.ts';
import { noPolicy, strictPolicy } from '../../../shared/domain/policy/policy.ts';

const root = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies`;
const { listed, whole } = regAnswers;

/** A reg.exe that answers with these; a number alone is an exit code without a word. */
function regWith(...answers: readonly (string | number | null)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const run: RunTool = (words) => {
    asked.push(words.join(' '));
    const answer = left.shift();
    if (answer === null || answer === undefined) return Promise.resolve(null);
    const [code, output] = typeof answer === 'number' ? [answer, ''] : [0, answer];
    return Promise.resolve({ code, output: Buffer.from(output, 'latin1') });
  };
  return { run, asked };
}

const said = (own: string | number | null, above: string | number | null = listed) =>
  readRegistry(regWith(above, own).run);
const values = (...lines: readonly string[]) =>
  `\r\n${registryKey}\r\n${lines.map((line) => `    ${line}\r\n`).join('')}\r\n`;

describe('the policy in the registry', () => {
  it('is read as reg.exe lists it', async () => {
    const { run, asked } = regWith(listed, whole);
    expect(await readRegistry(run)).toEqual({
      policy: {
        supportContact: 'https://it.example.com/help?from=setup',
        forbidSessionOnly: false,
        alwaysMaskNames: true,
      },
    });
    // Where Group Policy writes, also for a 32-bit program.
    expect(asked).toEqual([`query ${root} /reg:64`, String.raw`query ${root}\Wisq /s /reg:64`]);
  });

  it('leaves what it does not set, and knows names in any case, as Windows does', async () => {
    expect(await said(values('FORBIDSESSIONONLY    REG_DWORD    0x1'))).toEqual({
      policy: { ...noPolicy, forbidSessionOnly: true },
    });
    const shouted = whole.replace('Setup for OneLogin', 'SETUP FOR ONELOGIN');
    expect(await said(shouted, listed.replace('Wisq', 'WISQ'))).toMatchObject({
      policy: { alwaysMaskNames: true },
    });
  });

  it('is not there where the list of the key above does not name it: one question', async () => {
    for (const above of ['\r\n', `\r\n${root}\\Microsoft\r\n${root}\\Wisqy\r\n`]) {
      const { run, asked } = regWith(above);
      expect(await readRegistry(run)).toBe(null);
      expect(asked).toHaveLength(1);
    }
  });

  it('says nothing where its key is empty, or another of the company’s is there', async () => {
    expect(await said(values())).toBe(null);
    // What some tools leave in a key, in the system's language.
    expect(await said(values('(Standard)    REG_SZ    '))).toBe(null);
    expect(await said(values('(Default)    REG_SZ'))).toBe(null);
    expect(await said('\r\n')).toBe(null);
    expect(await said(`\r\n${root}\\Wisq\\Other\r\n    Any    REG_SZ    x\r\n`)).toBe(null);
  });

  it.each([
    ['the list cannot be read', 1, whole],
    ['reg.exe does not start, or is stopped', null, whole],
    ['what the list names cannot be read', listed, 1],
    ['reg.exe fails in between', listed, null],
  ])('is refused where %s: never as if nothing had been set', async (_what, above, own) => {
    expect(await said(own, above)).toEqual({ fault: 'tool' });
  });

  it.each([
    ['ForbidReports', 'ForbidReports    REG_DWORD    0x1'],
    ['(Default)', '(Default)    REG_SZ    x'],
    ['ForbidSessionOnly2', 'ForbidSessionOnly2    REG_DWORD    0x1'],
    ['ForbidSessionOnly', 'ForbidSessionOnly    REG_SZ    1'],
    ['ForbidSessionOnly', 'ForbidSessionOnly    REG_DWORD    0x2'],
    ['ForbidSessionOnly', 'ForbidSessionOnly    REG_DWORD    0x10'],
    ['ForbidSessionOnly', 'ForbidSessionOnly    REG_DWORD    00x1'],
    ['ForbidSessionOnly', 'ForbidSessionOnly    REG_QWORD    0x1'],
    // Nothing like the empty value without a name.
    ['(Default)', '(Default)    REG_BINARY    '],
    ['Forbid (all)', 'Forbid (all)    REG_SZ    '],
    ['(All) forbidden', '(All) forbidden    REG_SZ    '],
    ['AlwaysMaskNames', 'AlwaysMaskNames    REG_DWORD    1'],
    ['SupportContact', 'SupportContact    REG_DWORD    0x1'],
    ['SupportContact', 'SupportContact    REG_SZ    '],
    ['SupportContact', 'SupportContact    REG_EXPAND_SZ    https://it.example.com'],
    ['SupportContact', 'SupportContact    REG_SZ    http://it.example.com'],
    ['SupportContact', 'SupportContact    REG_SZ    https://it.example.com/\x81'],
  ])('is refused with the name of what it cannot use: %s', async (setting, line) => {
    expect(await said(values(line))).toEqual({ fault: 'content', setting });
  });

  it('is refused for a key below it, and for lines that are no values', async () => {
    const below = `${whole}${registryKey}\\Allowed\r\n    1    REG_SZ    x\r\n`;
    expect(await said(below)).toEqual({ fault: 'content', setting: 'Allowed' });
    expect(await said(values('no value'))).toEqual({ fault: 'content' });
  });

  it('is a policy, nothing or a refusal, whatever reg.exe writes', async () => {
    const line = fc.tuple(anyString(), fc.constantFrom('REG_SZ', 'REG_DWORD', ''), anyString());
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const text = values(...lines.map((parts) => parts.join('    ')));
        const answer = await said(text);
        const policy = answer !== null && 'policy' in answer ? answer.policy : strictPolicy;
        expect(Object.keys(policy).toSorted()).toEqual(Object.keys(noPolicy).toSorted());
      }),
    );
  });

  it('is refused where nobody knows where Windows is, and the file is not asked instead', async () => {
    const channels = [
      { source: 'registry', tool: null },
      { source: 'file', path: '/nowhere', owners: null },
    ] as const;
    expect(await readPolicy(channels)).toMatchObject({
      policy: strictPolicy,
      source: 'registry',
      problem: { code: 'POLICY_REFUSED', params: { source: 'registry', reason: 'tool' } },
    });
  });
});
