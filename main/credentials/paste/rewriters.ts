/** A service that rewrites the links of a mail, or shortens them. */
interface Rewriter {
  /** As people know it, for the message; null: its host says it (services that count clicks or shorten links). */
  readonly by: string | null;
  /** Host and path as they begin; the host alone matches too. */
  readonly at: RegExp;
  /** The address inside; null when it is not, or is cut. */
  readonly target?: (url: string) => string | null;
}

/** What follows `name=` in the query, decoded. */
const parameter =
  (...names: readonly string[]) =>
  (url: string): string | null => {
    for (const name of names) {
      const found = new RegExp(`[?&]${name}=([^&#\\s]*)`, 'i').exec(url)?.[1];
      if (found !== undefined) return percentDecoded(found);
    }
    return null;
  };

/** The same for services that always write more behind it: a value that nothing follows was cut. */
const followedParameter =
  (name: string) =>
  (url: string): string | null =>
    new RegExp(`[?&]${name}=[^&#\\s]*&`, 'i').test(url) ? parameter(name)(url) : null;

const base64Parameter =
  (name: string) =>
  (url: string): string | null => {
    const found = parameter(name)(url);
    return found === null ? null : Buffer.from(found, 'base64').toString('utf8');
  };

/**
 * Sources: each vendor's public description of its links; Proofpoint's "URL Defense Decoder" for
 * versions 2 and 3; Microsoft, "Safe Links in Microsoft Defender"; Cisco, "Secure Email URL rewriting";
 * Barracuda, "Link Protection"; Mimecast, "URL Protection"; Sophos, "Time of Click".
 */
const rewriters: readonly Rewriter[] = [
  {
    by: 'Proofpoint URL Defense',
    at: /^urldefense(?:\.proofpoint)?\.(?:com|us|net)(?:\/|$)/i,
    target: urlDefense,
  },
  {
    by: 'Microsoft Safe Links',
    at: /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us|microsoft\.com)(?:[:/?]|$)/i,
    target: followedParameter('url'),
  },
  {
    by: 'Microsoft Teams',
    at: /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)(?:[:/?]|$)/i,
    target: parameter('url'),
  },
  { by: 'Cisco Secure Email', at: /^secure-web\.cisco\.com(?:[:/?]|$)/i, target: encodedInPath },
  {
    by: 'Mimecast',
    at: /(?:^|\.)(?:mimecast(?:protect)?\.com|mimecast\.[a-z]{2,3}|mimecast-offshore\.com)(?:[:/?]|$)/i,
  },
  {
    by: 'Barracuda Link Protection',
    at: /^linkprotect\.cudasvc\.com(?:[:/?]|$)/i,
    target: followedParameter('a'),
  },
  {
    by: 'Google',
    at: /^(?:www\.)?google\.[a-z.]{2,6}(?:\/(?:url|amp)\b|\/?$|[:?])/i,
    target: parameter('q', 'url'),
  },
  { by: 'Sophos', at: /(?:^|\.)protection\.sophos\.com(?:[:/?]|$)/i, target: base64Parameter('u') },
  { by: 'Trend Micro', at: /(?:^|\.)trendmicro\.(?:com|eu)(?:[:/?]|$)/i, target: parameter('url') },
  {
    by: 'Symantec',
    at: /^clicktime\.(?:symantec|cloud\.postoffice)\.(?:com|net)(?:[:/?]|$)/i,
    target: parameter('u'),
  },
  { by: 'Trellix', at: /(?:^|\.)(?:fireeye|trellix)\.com(?:[:/?]|$)/i, target: parameter('u') },
  {
    by: 'Check Point',
    at: /^(?:url\.avanan\.click|protect\.checkpoint\.com)(?:[:/?]|$)/i,
    target: betweenUnderscores,
  },
  { by: 'Trustwave', at: /(?:^|\.)trustwave\.com(?:[:/?]|$)/i, target: parameter('u') },
  {
    by: 'Hornetsecurity',
    at: /(?:^|\.)(?:hornetsecurity\.com|vadesecure\.com|antispameurope\.com)(?:[:/?]|$)/i,
    target: parameter('u', 'url'),
  },
  { by: 'Fortinet', at: /^[^/]+\/fmlurlsvc\//i, target: parameter('url') },
  {
    by: 'GMX or WEB.DE',
    at: /^deref-(?:gmx|web|mail)\.[a-z]{2,3}(?:[:/?]|$)/i,
    target: parameter('redirectUrl'),
  },
  { by: 'Slack', at: /^slack-redir\.net(?:[:/?]|$)/i, target: parameter('url') },
  { by: 'LinkedIn', at: /(?:^|\.)linkedin\.com\/(?:redir|safety)/i, target: parameter('url') },
  { by: 'Facebook', at: /^lm?\.facebook\.com(?:[:/?]|$)/i, target: parameter('u') },
  { by: 'DuckDuckGo', at: /^duckduckgo\.com\/l\//i, target: parameter('uddg') },
  { by: 'EdgePilot', at: /^link\.edgepilot\.com(?:[:/?]|$)/i, target: parameter('u') },
  {
    by: 'Zscaler',
    at: /^gateway\.(?:zscaler|zscalerone|zscalertwo|zscalerthree|zscloud|zscalerbeta)\.net(?:[:/?]|$)/i,
    target: followedParameter('origurl'),
  },
  {
    by: 'Libraesva',
    at: /^urlsand\.(?:esvalabs\.com|[a-z.-]+)(?:[:/?]|$)/i,
    target: followedParameter('u'),
  },
  { by: null, at: /(?:^|\.)awstrack\.me(?:[:/?]|$)/i, target: encodedInPath },
  { by: 'Bitdefender', at: /^linkscan\.io(?:[:/?]|$)/i },
  { by: 'Intermedia', at: /^url\.emailprotection\.link(?:[:/?]|$)/i },
  {
    by: null,
    at: /(?:^|\.)(?:ct\.sendgrid\.net|list-manage\.com|hubspotlinks\.com|hs-sites\.com|mandrillapp\.com|mailchi\.mp|rs6\.net|exacttarget\.com|mjt\.lu|sendibt\d\.com|klclick\d?\.com)(?:[:/?]|$)/i,
  },
  {
    by: null,
    at: /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|lnkd\.in|rebrand\.ly|cutt\.ly|aka\.ms|t\.ly|shorturl\.at)(?:[:/?]|$)/i,
  },
];

/** What became of a link. `target` null: the address is not inside, or not whole. */
export interface Rewritten {
  readonly by: string;
  readonly target: string | null;
}

/**
 * Whether an address is a rewritten link, and what it leads to. In: an address with its scheme. Out:
 * null for an address of its own. A link within a link is followed. Nothing is asked over the network.
 */
export function rewritten(url: string, depth = 0): Rewritten | null {
  const rest = /^https?:\/+(?:[^@/?#]*@)?(.*)$/is.exec(url)?.[1];
  if (rest === undefined) return null;
  const found = rewriters.find(({ at }) => at.test(rest));
  if (found === undefined) return null;
  const by = found.by ?? rest.split(/[/?#:]/, 1)[0] ?? '';
  const target = found.target?.(url) ?? null;
  if (target === null || depth > 4 || !isWhole(target)) return { by, target: null };
  const inner = rewritten(target, depth + 1);
  return inner ?? { by, target };
}

function isWhole(target: string): boolean {
  return (
    /^https?:\/\/[^\s/<>"']{1,253}(?:\/[^\s<>"']*)?$/i.test(target) && !/\.\.\.$|…/.test(target)
  );
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Version 1 is a parameter; 2 has `-` for `%` and `_` for `/`; 3 keeps the address between underscores. */
function urlDefense(url: string): string | null {
  if (/\/v3\//i.test(url)) return urlDefense3(url);
  const found = /[?&]u=([^&#\s]*)&/.exec(url)?.[1];
  if (found === undefined) return null;
  return /\/v2\//i.test(url)
    ? percentDecoded(found.replaceAll('-', '%').replaceAll('_', '/'))
    : percentDecoded(found);
}

const runs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Version 3: `__address__;characters!!…`. A `*` stands for the next of the characters, given in
 * Base64url; `**X` for a run of them, whose length is the place of X in the alphabet and two more.
 */
function urlDefense3(url: string): string | null {
  const found = /\/v3\/__(.+?)__;([^!]*)!/is.exec(url);
  if (found === null) return null;
  const [, masked = '', encoded = ''] = found;
  const characters = Array.from(Buffer.from(encoded, 'base64url').toString('utf8'));
  let used = 0;
  const target = masked.replace(/\*(?:\*([\w-]))?/g, (_all, run: string | undefined) => {
    const count = run === undefined ? 1 : runs.indexOf(run) + 2;
    used += count;
    return characters.slice(used - count, used).join('');
  });
  // Some mail programs make one slash of two.
  return used === characters.length ? target.replace(/^(https?:)\/(?!\/)/i, '$1//') : null;
}

function encodedInPath(url: string): string | null {
  const found = /\/(https?(?:%3A|:)%2F%2F[^/?#\s]*)/i.exec(url)?.[1];
  return found === undefined ? null : percentDecoded(found);
}

function betweenUnderscores(url: string): string | null {
  return /___(https?:.+?)___\./is.exec(url)?.[1] ?? null;
}
