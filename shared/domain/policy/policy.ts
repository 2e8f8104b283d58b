/** What a company decides for everybody who uses the app on a computer (docs/policy.md). */
export interface Policy {
  /** Whom to turn to: an `https://` or `mailto:` address; null: nobody was named. */
  readonly supportContact: string | null;
  /** Address and token must not be kept in memory alone, beside the keychain. */
  readonly forbidSessionOnly: boolean;
  /** Names are pseudonyms in every report, document and handover view. */
  readonly alwaysMaskNames: boolean;
}

/**
 * Which channel a policy comes from: the registry of Windows (Group Policy, device management), a
 * configuration profile of macOS, or the JSON file.
 */
export type PolicySource = 'registry' | 'profile' | 'file';

/** Why what a channel says does not count. */
export type PolicyFault =
  /** The file is a link. */
  | 'link'
  /** It is a folder, a pipe or a device. */
  | 'no-file'
  /** Its owner is no administrator. */
  | 'owner'
  /** Others may write to it, or to a folder above it. */
  | 'writable'
  | 'folder'
  | 'too-large'
  /** It is there and cannot be read. */
  | 'unreadable'
  /** Neither its form nor its settings are known to this version. */
  | 'content'
  /** The system's own program that reads this channel did not run, or failed. */
  | 'tool';

/** Where no company decided anything. */
export const noPolicy: Policy = {
  supportContact: null,
  forbidSessionOnly: false,
  alwaysMaskNames: false,
};

/** Where there is a policy that cannot be read: what it might have asked for is in force. */
export const strictPolicy: Policy = {
  supportContact: null,
  forbidSessionOnly: true,
  alwaysMaskNames: true,
};
