import { decodeHTMLStrict } from 'entities';
import { exactJwtPrefix } from './jwt.ts';
import { isTokenLike } from './token-characters.ts';

/**
 * What else a token can be read as when it was encoded once more, or has something glued to it. In: the
 * value as it stands. Out: other readings; each is offered beside it, none replaces it.
 */
export function undoneAgain(value: string): readonly string[] {
  const entities = decodeHTMLStrict(decodeHTMLStrict(/&[a-z]+$/i.test(value) ? `${value};` : value))
    .trimEnd()
    .replace(/^["']+|["';]+$/g, '');
  const emphasis = /^([=~+@#]|[=~+@#-]{2,3})([^=~+@#-].*[^=~+@#-])\1$/.exec(value)?.[2];
  const command = /^\\[a-z]+\{(.+)\}$/.exec(value)?.[1];
  const line = /^(.+?)\\[nrt](?=[A-Z]|\\|$)/.exec(value)?.[1];
  const named = /^(?:pass(?:wor[dt])?|value|notes?):(?=[\w-]{16})(.+)$/i.exec(value)?.[1];
  const found = [entities, emphasis, command, line, exactJwtPrefix(value), base64Text(value)];
  found.push(named, utf7Decoded(value), ...gluedToIt.map((one) => one.exec(value)?.[1]));
  return found.filter(
    (one): one is string =>
      one !== undefined && one !== null && one !== value && /^[!-~]{6,}$/.test(one),
  );
}

/** What can be glued to a token, each with the token as its group; nothing in a token says that it is not its own. */
const gluedToIt: readonly RegExp[] = [
  // A comparison's second equals sign, a formula's first: Base64 has them at its end alone (RFC 4648 §3.2).
  /^=+(\S{8,})$/,
  // Jira's strike-through, a bullet.
  /^-(wsq_\S{8,}?)-?$/,
  // A page's button, copied along.
  /^(\S{16,}?)(?:Copy|Copied!?|Copier|Kopieren|Kopiert|Copiar|Copiado|Copia|Kopiëren|Show|Hide|Reveal|Edit|content_copy|file_copy|open_in_new|visibility)$/,
  // The label's last word, the blank behind it lost.
  /^(?:bearer)?(?:token|secret)(?=[a-z0-9])(\S{12,})$/i,
  // Another field behind it: `7Gk…;expires=2027-11-27`, `7Gk…(expires`.
  /^([^;,?&(]{8,})[;,?&][a-z][a-z_-]{1,30}[=:].*$/i,
  /^([^(]{16,})\([^()]*\)?$/,
  // A remark of a settings file.
  /^([^#]{16,})#\w{1,12}$/,
  // The scheme's name and what stood for a blank; a setting's name.
  /^bearer[-_+](\S{12,})$/i,
  /^(?:scim[-_]?)?(?:bearer[-_]?)?token=([^=]\S{11,})$/i,
];

/** UTF-7's way to write what is no letter (RFC 2152): `+AC0-` for a hyphen, as old mail systems leave it. */
function utf7Decoded(value: string): string | null {
  if (!/\+A[A-Za-z0-9+/]{2}-/.test(value)) return null;
  return value.replace(/\+(A[A-Za-z0-9+/]{2})-/g, (_all, coded: string) => {
    const [high = 0, low = 0] = Buffer.from(coded, 'base64');
    return String.fromCharCode(high * 256 + low);
  });
}

/** What a program left of a text: commands of RTF, marks of a comparison, an encoded word, a mail in Base64. */
export function isWreck(value: string): boolean {
  if (
    /\\[a-z]{3,}|\\f[BIRP]|^(?:eyj[a-z\d_-]+\.eyj|EYJ[A-Z\d_-]+\.EYJ)|-\]\{\+|=\?|\?=$/.test(
      value,
    ) &&
    !/^\\[a-z]+\{.+\}$/.test(value)
  )
    return true;
  const text = decodedText(value);
  return text !== null && /\s/.test(text);
}

/** A token that is Base64 of a token, as Kubernetes keeps its secrets. */
function base64Text(value: string): string | null {
  const text = decodedText(value)?.trim() ?? null;
  return text !== null && isTokenLike(text) ? text : null;
}

function decodedText(value: string): string | null {
  if (value.length < 24 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1');
  return /^[\n\r\t -~]+$/.test(text) ? text : null;
}
