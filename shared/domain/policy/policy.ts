/** What a company decides for everybody who uses the app on a computer (docs/policy.md). */
export interface Policy {
  /** Whom to turn to: an `https://` or `mailto:` address; null: nobody was named. */
  readonly supportContact: string | null;
  /** Address and token must not be kept in memory alone, beside the keychain. */
  readonly forbidSessionOnly: boolean;
  /** Names are pseudonyms in every report, document and handover view. */
  readonly alwaysMaskNames: boolean;
}

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
