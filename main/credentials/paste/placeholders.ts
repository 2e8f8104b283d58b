import { isTokenLike } from './token-characters.ts';

/** What stands where a value should be. */
export type Placeholder =
  /** A name in brackets, a variable, `xxxx`. */
  | 'blank'
  /** Stars or dots in the place of characters. */
  | 'masked'
  /** A reference into a password manager or a vault. */
  | 'reference'
  /** Words that say it comes another way. */
  | 'elsewhere';

const elsewhere =
  /\b(?:separate(?:ly)?|attach(?:ed|ment)|enclosed|by phone|over the phone|on the phone|by sms|text message|via signal|in another|other (?:mail|e-?mail|message)|next (?:mail|e-?mail|message)|follows?|will (?:send|follow|be sent)|sent (?:to|via|by|in|later)|secret link|one-?time link|password manager|vault|anhang|getrennt|separat|folgt|später|pièce jointe|séparément|adjunto|por separado|allegato)\b/iu;

const reference =
  /^["'“]?(?:op|vault|keychain|keyring|file|kms|sops|infisical|bitwarden|1password|keeper|secretref|ref\+[a-z]+|aws-?(?:sm|ssm)|gcp-?sm|azkv|akv|keyvault|doppler|bws|lpass):\/{0,2}\S|^["'“]?(?:arn:aws|projects\/[^/\s]+\/secrets\/|@Microsoft\.KeyVault)/i;

const variable =
  /^["'“]?(?:\$\{?[A-Za-z_(]|[#@]\{[A-Za-z_]|%\(\w+\)s|%[A-Za-z_]\w*%|\{\{|\$\(|!!?[A-Za-z]+(?:\s|$)|(?:process\.)?env[.[]|env:[A-Z_]+$|secrets?\.|vars?\.|<%)/;

/** An attached picture, a file's path, what a spreadsheet made of it. */
const notText =
  /^cid:|^[A-Za-z]:\\|^\/(?:home|users|tmp|mnt|etc)\/|^[~.]{0,2}(?:\/[a-z][a-z._-]*){2,}$|^\S+\.(?:txt|pdf|docx?|xlsx?|png|jpe?g|eml|msg)\b|^\d(?:[.,]\d+)?E\+\d+|^#(?:NAME|REF|VALUE|N\/A|DIV)/i;

const standIns =
  /^(?:(?:your|my|the|insert|enter|paste|replace|put|add|scim|bearer|api|access|auth|secret|wisq|tenant|company|token|key|value|here|placeholder|example|sample|dummy|fake|changeme|change|me|redacted|removed|hidden|todo|tbd|tba|goes|this|with|from|string|id|url|base|address|name|host|xxx+)[\s._-]*){2,}$|^(?:placeholder|changeme|redacted|removed|hidden|todo|tbd|tba|your[\s._-]?token)$/i;

/**
 * Whether a text stands in for a token. In: what follows the label, to the end of its line or cell.
 * Out: null for anything that may be one.
 */
export function tokenPlaceholder(text: string): Placeholder | null {
  const emphasized = /^\s*\*{3}([^*\s]{8,})\*{3}(?=\s|$)/.exec(text)?.[1];
  if (emphasized !== undefined) return tokenPlaceholder(emphasized);
  const shown = text.replace(/^(?:[\s"'“‘«\x60]|\*{1,2}(?![*•]))+/u, '').trimEnd();
  if (reference.test(shown)) return 'reference';
  const braced = /^\{\{\s*([^{}\s]+)\s*\}\}/.exec(shown)?.[1];
  if (variable.test(shown) && !isTokenLike(braced ?? '')) return 'blank';
  if (notText.test(shown)) return 'blank';
  const first = /^\S+/u.exec(shown)?.[0] ?? '';
  const bold = /^\s*\*\*/.test(text) && first.endsWith('**');
  if (/[*•●█∙·■□▒░▓]{3,}|#{4,}|^[.…]{3,}/u.test(first) || (/[*•●█]{2,}$/u.test(first) && !bold))
    return 'masked';
  if (
    /^(.)\1{3,}$/u.test(first) ||
    /x{6,}/i.test(first) ||
    /^(?:([a-z])\1{2,}[._-]?)+$/i.test(first) ||
    /^(?:x{2,}[-_.]?)+$/i.test(first)
  )
    return 'blank';
  const bracketed = /^["'“\x60]?(?:<([^<>]*)>|\[([^[\]]*)\]|\{([^{}]*)\}|\(([^()]*)\))/u.exec(
    shown,
  );
  const inside = bracketed?.slice(1).find((part) => part !== undefined);
  if (inside !== undefined) {
    if (elsewhere.test(inside)) return 'elsewhere';
    if (isNaming(inside)) return 'blank';
  }
  // A line break can have cut the closing bracket off.
  const core = first.replace(/^[<[({]+/, '').replace(/[.,;:!?"'”\x60)\]}*]+$/u, '');
  if (
    ((standIns.test(core) || isOfWords(core) || counted.test(core)) && !/:"?$/.test(first)) ||
    /^(?:n\/?a|n\.a|none|null|nil|undefined|unknown|\?+|[-–—]+)$/i.test(core)
  )
    return 'blank';
  return inside === undefined &&
    /\s/.test(shown) &&
    !/\d/.test(first) &&
    elsewhere.test(shown.slice(0, 120))
    ? 'elsewhere'
    : null;
}

/** Whether an address holds the place of something that has to be put in. */
export function hasUrlPlaceholder(url: string): boolean {
  return (
    /[{}<>]|%7B|%3C|\$\w|\*{2,}|…|\.{3}|\/:[a-z]|\bx{4,}\b/i.test(url) ||
    /(?<!\/)\/\[[^\]]*\]|\/\/\[(?![\da-f:.]+\])/i.test(url) ||
    /(?:^|[/.@_-])(?:your|my|insert|replace)[-_]?(?:own[-_]?)?(?:tenant|company|org|organi[sz]ation|domain|subdomain|customer|client|instance|host|server|account|name|id|wisq)\b/i.test(
      url,
    ) ||
    /[/.](?:TENANT|COMPANY|CUSTOMER|SUBDOMAIN|ORG|DOMAIN|INSTANCE|YOURTENANT|YOURCOMPANY)(?:[_-]?(?:ID|NAME))?(?=[/.]|$)/.test(
      url,
    )
  );
}

/** Words that say themselves that something is missing; a token has none of them between words. */
const missingWord =
  /^(?:redacted|placeholder|changeme|removed|hidden|masked|censored|goes|here|your|insert|replace|dummy|fake|example|sample|payload|signature)$|notareal|replaceme|changeme/i;

/** The alphabet or the digits in their order, from the first on: no server draws that. */
const counted = /^(?:abcdefghijklmnop|ABCDEFGHIJKLMNOP|0123456789(?=\d|ab)|1234567890(?=1|ab))/;

/** `REDACTED_BY_POLICY_4471`: words and short numbers throughout, one of which says that something is missing. */
function isOfWords(core: string): boolean {
  const parts = core.split(/[_.-]+/).filter((part) => part !== '');
  return (
    parts.length > 1 &&
    parts.every(
      (part) => /^(?:[A-Za-z]?[a-z]+|[A-Z]+|\d{1,10})$/.test(part) || counted.test(part),
    ) &&
    parts.some((part) => missingWord.test(part))
  );
}

/** Words in brackets: they name what should stand there. A token has digits, or no words at all. */
function isNaming(inside: string): boolean {
  const name = inside.trim();
  return (
    name === '' ||
    !/\d/.test(name) ||
    standIns.test(name) ||
    /\b(?:your|token|here|tenant|secret|insert|paste)\b/i.test(name.replaceAll(/[_-]/g, ' '))
  );
}
