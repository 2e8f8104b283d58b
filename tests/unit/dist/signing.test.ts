import { beforeAll, describe, expect, test } from 'vitest';
import { signingFor, signingVariables } from '../../../tools/dist/signing.mjs';
import { builderConfig } from '../../support/packaged/builder-config.ts';

const azure = {
  AZURE_SIGN_ENDPOINT: 'https://weu.codesigning.azure.net',
  AZURE_SIGN_ACCOUNT: 'wisq',
  AZURE_SIGN_PROFILE: 'public',
  AZURE_SIGN_PUBLISHER: 'Wisq',
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_CLIENT_SECRET: 'secret-of-azure',
};
const thumbprint = '0123456789abcdef0123456789ABCDEF01234567';
const pfx = { WIN_CSC_LINK: 'cGZ4', WIN_CSC_KEY_PASSWORD: 'secret-of-pfx' };
const p12 = { CSC_LINK: 'cDEy', CSC_KEY_PASSWORD: 'secret-of-p12' };
const apiKey = { APPLE_API_KEY: 'key.p8', APPLE_API_KEY_ID: 'ID', APPLE_API_ISSUER: 'issuer' };
const appleId = {
  APPLE_ID: 'a@example.com',
  APPLE_APP_SPECIFIC_PASSWORD: 'secret-of-apple',
  APPLE_TEAM_ID: 'TEAM',
};
const signed = (system: 'win' | 'mac', env: NodeJS.ProcessEnv) =>
  signingFor(system, env, { demanded: true });
const asked = (system: 'win' | 'mac', env: NodeJS.ProcessEnv) =>
  signingFor(system, env, { demanded: false });

// Loading electron-builder takes seconds.
beforeAll(async () => void (await builderConfig({})), 60_000);

describe('Windows', () => {
  test('a .pfx file: electron-builder reads it from the environment', async () => {
    const { way, env, config } = signed('win', { ...pfx, PATH: '/bin' });
    expect(way).toBe('a .pfx file');
    expect(env).toEqual({ ...pfx, PATH: '/bin' });
    expect(await builderConfig(config)).toMatchObject({
      forceCodeSigning: true,
      win: { signtoolOptions: { signingHashAlgorithms: ['sha256'] } },
    });
  });

  test.each([
    [{ WIN_CERT_SHA1: `${thumbprint.slice(0, 20)} ${thumbprint.slice(20)}` }, 'certificateSha1'],
    [{ WIN_CERT_SUBJECT: 'Wisq' }, 'certificateSubjectName'],
  ] as const)('a hardware token, by %o', async (env, option) => {
    const { way, config } = signed('win', env);
    expect(way).toContain('hardware token');
    const value = option === 'certificateSha1' ? thumbprint : 'Wisq';
    expect((await builderConfig(config)).win).toMatchObject({
      signtoolOptions: { [option]: value, signingHashAlgorithms: ['sha256'] },
    });
  });

  test('Azure Trusted Signing: what signs is in the configuration, the secret is not', async () => {
    const { way, env, config } = signed('win', azure);
    expect(way).toBe('Azure Trusted Signing');
    expect((await builderConfig(config)).win).toMatchObject({
      azureSignOptions: {
        endpoint: azure.AZURE_SIGN_ENDPOINT,
        codeSigningAccountName: 'wisq',
        certificateProfileName: 'public',
        publisherName: 'Wisq',
      },
    });
    expect(env['AZURE_CLIENT_SECRET']).toBe('secret-of-azure');
    expect(JSON.stringify(config)).not.toContain('secret-of-azure');
  });

  test('what electron-builder.yml says stays beside it', async () => {
    const { config } = signed('win', azure);
    expect((await builderConfig(config)).win).toMatchObject({
      icon: 'packaging/icon.ico',
      signExts: ['.dll', '.node'],
    });
  });

  test('a thumbprint that is none is refused, and not repeated', () => {
    const env = { WIN_CERT_SHA1: 'not-a-thumbprint' };
    expect(() => signed('win', env)).toThrow('WIN_CERT_SHA1 is no thumbprint');
    expect(() => signed('win', env)).not.toThrow('not-a-thumbprint');
  });
});

describe('macOS', () => {
  test.each([
    ['an App Store Connect API key', apiKey],
    ['an Apple ID', appleId],
    ['a notarytool profile', { APPLE_KEYCHAIN_PROFILE: 'wisq' }],
  ])('a .p12 file, notarized with %s', async (what, notary) => {
    const { way, env, config } = signed('mac', { ...p12, ...notary });
    expect(way).toBe(`a .p12 file, notarized with ${what}`);
    expect(env).toEqual({ ...p12, ...notary });
    expect(await builderConfig(config)).toMatchObject({
      forceCodeSigning: true,
      mac: { hardenedRuntime: true, entitlements: 'packaging/entitlements.mac.plist' },
    });
  });

  test('a certificate in the keychain, by its name', () => {
    const { way } = signed('mac', { CSC_NAME: 'Wisq (TEAM)', ...apiKey });
    expect(way).toContain('a certificate in the keychain');
  });

  test('one without the other is refused: nobody could open it, or there is nothing to notarize', () => {
    expect(() => asked('mac', p12)).toThrow('Signed and not notarized');
    expect(() => asked('mac', apiKey)).toThrow('Only what is signed can be notarized');
  });
});

describe('no certificate', () => {
  test('an empty name is none, as a secret is that a repository lacks', () => {
    const none = Object.fromEntries(signingVariables.map((name) => [name, '']));
    const { way, env, config } = asked('win', { ...none, PATH: '', HOME: '/x' });
    expect([way, env]).toEqual([null, { PATH: '', HOME: '/x' }]);
    expect(config).toEqual({ forceCodeSigning: false });
    expect(() => signed('win', none)).toThrow('the environment names no certificate');
  });

  test('on macOS none is looked for in the keychain either', () => {
    expect(asked('mac', {}).env).toEqual({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' });
  });
});

describe('what could be meant in two ways is refused by name, never by value', () => {
  test.each([
    ['win', { ...pfx, WIN_CERT_SHA1: thumbprint }, 'Two ways at once: a .pfx file (WIN_CSC_LINK'],
    ['win', { ...pfx, ...azure }, 'Azure Trusted Signing (AZURE_SIGN_ENDPOINT'],
    ['win', { WIN_CERT_SHA1: thumbprint, WIN_CERT_SUBJECT: 'x' }, 'Two of the same at once'],
    ['win', { WIN_CSC_KEY_PASSWORD: 'secret-x' }, 'For a .pfx file there is no WIN_CSC_LINK'],
    ['win', { ...azure, AZURE_SIGN_PROFILE: '' }, 'there is no AZURE_SIGN_PROFILE'],
    [
      'win',
      { ...azure, AZURE_CLIENT_SECRET: '' },
      'no AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH',
    ],
    ['win', { ...pfx, ...p12 }, 'For macOS alone: CSC_LINK, CSC_KEY_PASSWORD'],
    ['mac', { ...p12, ...apiKey, ...pfx }, 'For Windows alone: WIN_CSC_LINK'],
    ['mac', { ...p12, CSC_NAME: 'x', ...apiKey }, 'Two ways at once: a .p12 file'],
    ['mac', { ...p12, ...apiKey, ...appleId }, 'Two ways at once: an App Store Connect API key'],
    ['mac', { ...p12, APPLE_ID: 'a@example.com' }, 'no APPLE_APP_SPECIFIC_PASSWORD, APPLE_TEAM_ID'],
  ] as const)('%s %#', (system, env, said) => {
    expect(() => asked(system, env)).toThrow(said);
    expect(() => asked(system, env)).not.toThrow(/secret-/);
  });
});
