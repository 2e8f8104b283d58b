import { registryKey } from '../../../main/policy/registry.ts';

const policies = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies`;

/**
 * What reg.exe of Wine 8 answers, letter for letter; tests/windows/registry.test.ts asks it again. Not
 * recorded on Windows itself, whose own may differ.
 */
export const regAnswers = {
  /** The keys of companies, as on a computer where Windows and Wisq have one. */
  listed: `\r\n${policies}\\Microsoft\r\n${policies}\\Wisq\r\n`,
  /** Wisq's, with everything below it. */
  whole: [
    '',
    registryKey,
    '    AlwaysMaskNames    REG_DWORD    0x1',
    '    ForbidSessionOnly    REG_DWORD    0x0',
    '    SupportContact    REG_SZ    https://it.example.com/help?from=setup',
    '',
    '',
  ].join('\r\n'),
};
