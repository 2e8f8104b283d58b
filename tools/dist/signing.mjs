import { SetupError } from '../setup/say.mjs';

/**
 * How a build is signed.
 * @typedef {{
 *   way: string | null,
 *   env: NodeJS.ProcessEnv,
 *   config: { forceCodeSigning: boolean, win?: object, mac?: object },
 * }} Signing
 * `way`: in a few words, null for not at all; `env`: what to give to electron-builder; `config`: to
 * lay over electron-builder.yml, which names no certificate
 */

/**
 * A way to sign or to notarize: every name of `all` and one of `either`, if there are any; `more` may
 * be added. What is set of it says that this way is meant.
 * @typedef {{ way: string, all: readonly string[], either?: readonly string[], more?: readonly string[] }} Way
 */

/**
 * The names that are electron-builder's own: WIN_CSC_…, CSC_… and APPLE_…; AZURE_TENANT_ID and what
 * follows it are Microsoft's (azure-identity, EnvironmentCredential). The others are this project's.
 * @type {Readonly<Record<'win' | 'mac' | 'notarize', readonly Way[]>>}
 */
const ways = {
  win: [
    { way: 'a .pfx file', all: ['WIN_CSC_LINK'], more: ['WIN_CSC_KEY_PASSWORD'] },
    {
      way: 'a certificate in the Windows store, such as a hardware token’s',
      all: [],
      either: ['WIN_CERT_SHA1', 'WIN_CERT_SUBJECT'],
    },
    {
      way: 'Azure Trusted Signing',
      all: [
        'AZURE_SIGN_ENDPOINT',
        'AZURE_SIGN_ACCOUNT',
        'AZURE_SIGN_PROFILE',
        'AZURE_SIGN_PUBLISHER',
        'AZURE_TENANT_ID',
        'AZURE_CLIENT_ID',
      ],
      either: ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_CERTIFICATE_PATH'],
    },
  ],
  mac: [
    { way: 'a .p12 file', all: ['CSC_LINK'], more: ['CSC_KEY_PASSWORD'] },
    { way: 'a certificate in the keychain', all: ['CSC_NAME'] },
  ],
  notarize: [
    {
      way: 'an App Store Connect API key',
      all: ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
    },
    {
      way: 'an Apple ID',
      all: ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
    },
    { way: 'a notarytool profile', all: ['APPLE_KEYCHAIN_PROFILE'], more: ['APPLE_KEYCHAIN'] },
  ],
};

/** Every variable that has a say in signing. */
export const signingVariables = Object.values(ways).flatMap((group) => group.flatMap(namesOf));

/**
 * Reads from the environment how to sign. A name with an empty value counts as not set, as a secret
 * does that a repository lacks. Nothing that could be meant in two ways is guessed.
 * @param {'win' | 'mac'} system
 * @param {NodeJS.ProcessEnv} env
 * @param {{ demanded: boolean }} options `demanded`: not to sign is an error
 * @returns {Signing}
 * @throws {SetupError} with the variables' names, never with a value
 */
export function signingFor(system, env, { demanded }) {
  const set = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== '' || !signingVariables.includes(name)),
  );
  refuseOthers(system, set);
  const chosen = chooseFrom(ways[system], set);
  const notary = system === 'mac' ? chooseFrom(ways.notarize, set) : null;
  if (chosen === null) {
    if (notary !== null) {
      throw new SetupError('Only what is signed can be notarized, and there is no certificate.', [
        `Set ${listOf(ways.mac)}.`,
      ]);
    }
    if (demanded) {
      throw new SetupError('It is to be signed, and the environment names no certificate.', [
        `Set ${listOf(ways[system])}.`,
      ]);
    }
    // Nor with a certificate that happens to lie in the keychain of whoever builds.
    const none = system === 'mac' ? { ...set, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } : set;
    return { way: null, env: none, config: { forceCodeSigning: false } };
  }
  if (system === 'mac' && notary === null) {
    throw new SetupError('Signed and not notarized, macOS opens it for nobody who downloads it.', [
      `Set ${listOf(ways.notarize)}.`,
    ]);
  }
  const way = notary === null ? chosen.way : `${chosen.way}, notarized with ${notary.way}`;
  return { way, env: set, config: { forceCodeSigning: true, ...windowsOptions(system, set) } };
}

/**
 * electron-builder takes CSC_LINK for Windows, too, where no WIN_CSC_LINK is: a certificate of Apple's
 * would sign the installer, and the other way around the word would be overlooked.
 * @param {'win' | 'mac'} system
 * @param {NodeJS.ProcessEnv} set
 */
function refuseOthers(system, set) {
  const others = system === 'win' ? [...ways.mac, ...ways.notarize] : ways.win;
  const found = others.flatMap(namesOf).filter((name) => set[name] !== undefined);
  if (found.length === 0) return;
  const other = system === 'win' ? 'macOS' : 'Windows';
  throw new SetupError(`For ${other} alone: ${found.join(', ')}.`, [
    'Take it out of the environment of this build.',
  ]);
}

/**
 * @param {readonly Way[]} group
 * @param {NodeJS.ProcessEnv} set
 * @returns {Way | null}
 */
function chooseFrom(group, set) {
  const meant = group.filter((one) => namesOf(one).some((name) => set[name] !== undefined));
  const [first, ...more] = meant;
  if (first === undefined) return null;
  if (more.length > 0) {
    const named = meant.map((one) => {
      const found = namesOf(one).filter((name) => set[name] !== undefined);
      return `${one.way} (${found.join(', ')})`;
    });
    throw new SetupError(`Two ways at once: ${named.join('; ')}.`, ['Keep one of them.']);
  }
  const missing = first.all.filter((name) => set[name] === undefined);
  const either = first.either ?? [];
  const given = either.filter((name) => set[name] !== undefined);
  if (either.length > 0 && given.length === 0) missing.push(either.join(' or '));
  if (missing.length > 0) {
    throw new SetupError(`For ${first.way} there is no ${missing.join(', ')}.`, [
      'Set what is missing, or nothing of it.',
    ]);
  }
  if (given.length > 1) {
    throw new SetupError(`Two of the same at once: ${given.join(', ')}.`, ['Keep one of them.']);
  }
  return first;
}

/**
 * @param {'win' | 'mac'} system
 * @param {NodeJS.ProcessEnv} set
 * @returns {{ win?: object }}
 */
function windowsOptions(system, set) {
  if (system !== 'win') return {};
  if (set['AZURE_SIGN_ENDPOINT'] !== undefined) {
    const azureSignOptions = {
      publisherName: set['AZURE_SIGN_PUBLISHER'],
      endpoint: set['AZURE_SIGN_ENDPOINT'],
      certificateProfileName: set['AZURE_SIGN_PROFILE'],
      codeSigningAccountName: set['AZURE_SIGN_ACCOUNT'],
    };
    return { win: { azureSignOptions } };
  }
  // SHA-1 is for Windows before 8, and each signature asks a token once more.
  const signingHashAlgorithms = ['sha256'];
  const sha1 = set['WIN_CERT_SHA1']?.replaceAll(/[\s:]/g, '');
  if (sha1 !== undefined && !/^[0-9a-f]{40}$/i.test(sha1)) {
    throw new SetupError('WIN_CERT_SHA1 is no thumbprint: forty digits from 0 to f.', [
      'certutil -user -store My lists it as “Cert Hash(sha1)”.',
    ]);
  }
  const subject = set['WIN_CERT_SUBJECT'];
  return {
    win: {
      signtoolOptions: {
        signingHashAlgorithms,
        ...(sha1 !== undefined && { certificateSha1: sha1 }),
        ...(subject !== undefined && { certificateSubjectName: subject }),
      },
    },
  };
}

/** @param {Way} way */
function namesOf({ all, either = [], more = [] }) {
  return [...all, ...either, ...more];
}

/** @param {readonly Way[]} group */
function listOf(group) {
  return group
    .map(({ way, all, either = [] }) => {
      const names = either.length > 0 ? [...all, either.join(' or ')] : all;
      return `${names.join(', ')} (${way})`;
    })
    .join('; or ');
}
