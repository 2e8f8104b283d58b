import type { ValueKind } from './labels.ts';

// A dot between them in the names of properties: `scim.bearer.token`.
const gap = String.raw`(?:[\s_-]{0,4}|\.)`;

/** Words of another name before it: that label stands for something else. */
const other = String.raw`(?<!(?:client|onelogin|onelogin[ _-]api|saml|sso|acs|oauth|login|database|docs?|refresh|id|csrf|session|push|device|page|sync|github|gitlab|bitbucket|slack|npm|pypi|jira|atlassian|aws|azure|google|stripe|zoom|webhook|hook|signing|verification|confirmation|activation|invite|invitation|reset|otp|captcha|xsrf|bot|deploy|runner)[ _-])`;
// It ends at a word's end; an environment's name may follow it (`SCIM_TOKEN_PROD`).
const finish = String.raw`(?:_(?:prod|production|live|value|prd|stg|staging|test|dev|sandbox)(?![\p{L}\p{N}_]))?(?:(?![\p{L}\p{N}]|[_-][\p{L}\p{N}])|(?=[はがを为為是은는을를]))`;

/** What a token is called in languages that put it behind: “jeton d’accès”, “token de portador”. */
const qualifier = String.raw`(?:[^\S\n]|[_-])(?:(?:de la|de|du|di|do|da|del|della) |d[’'])?(?:scim|bearer|porteur|portador|portatore|acc[eè]s|acceso|acesso|accesso|connessione|autenticaci[oó]n|autentica[cç][aã]o|autenticazione|authentification|seguridad|sécurité|provisionnement|aprovisionamiento|wisq)`;
const qualified = String.raw`(?:jeton|token)(?:${qualifier}){1,3}`;
/** In languages that have another word for a token, or put what it is for behind it. */
const elsewhere = String.raw`токен(?:[^\S\n](?:доступ[ауы]|носителя|безопасности|scim|bearer))+|маркер[^\S\n]доступ[ау](?:[^\S\n]scim)?|(?:scim[^\S\n])?(?:taşıyıcı|erişim)[^\S\n](?:belirte(?:ç|ci)|jetonu|anahtarı)|(?:scim[^\S\n])?belirteci?|token[^\S\n](?:nosiče|dostępu|nosiciela|přístupu)(?:[^\S\n]scim)?|אסימון(?:[^\S\n](?:scim|גישה|נושא))*|رمز(?:[^\S\n](?:scim|المميز|الوصول|الحامل))+`;
const notUri = String.raw`(?!secret-token:\S)`;
/** `<token>`, `${TOKEN}` and `$TOKEN` stand for one; `$Token = …` is a shell's label. */
const noVariable = String.raw`(?:(?<![<{$%[][\w-]{0,20})|(?<=(?:^|[\s;])\$[\w-]{0,20})(?=[\w-]{1,20}\s{0,3}=))`;

/** “Token ID”, “token name”: what is about a token. */
const notAbout = String.raw`(?! (?:id|name|hash|fingerprint|digest|checksum|prefix|type|scopes?)(?![\p{L}\p{N}]))`;

const labelled = (words: string) => `${other}(?:${words})${finish}`;

/**
 * Scripts without blanks between words: letters may stand before a label, and behind it what makes it
 * the subject of a sentence (は, 是, 은). Not a token to refresh or of a session.
 */
const inScript = (words: string) =>
  String.raw`(?<!リフレッシュ|セッション|更新|刷新|重新整理|(?:csrf|id|oauth)[ _-]?|갱신 ?|고침 ?)(?:${words})(?:(?![\p{L}\p{N}_-])|(?=[はがを为為是은는을를]))`;

const gluedToken = 'トークン|令牌|權杖|权杖|토큰';
const gluedName =
  'ベアラー?|アクセス|認証|持有者|持有人|访问|存取|不记名|전달자|베어러|액세스|인증';

const words: Readonly<Record<ValueKind, readonly string[]>> = {
  url: [
    labelled(`scim${gap}base${gap}ur[li]`),
    `${labelled(`(?:base|basis|scim|tenant|wisq)${gap}(?:url|uri|endpoint|endpunkt|address|adresse)|scim(?=\\s*[:=])|(?:url|uri|adresse|direcci[oó]n|endereço|indirizzo)${gap}(?:(?:url|d[eio])${gap}){0,2}(?:base|scim)`)}|${inScript('(?:ベース|基本|기본) ?(?:URL|网址|網址|地址|アドレス|주소)')}`,
  ],
  token: [
    labelled(`scim${gap}bearer${gap}token`) + notAbout,
    `${labelled(`${notUri}(?<!authorization["']?\\s{0,3}[:=]\\s{0,3}["']?)(?:(?:bearer|scim|api|access|secret|auth|wisq|provisioning|zugriffs|zugangs|inhaber|träger|authentifizierungs|sicherheits|toegangs|åtkomst|ägar|bärar|adgangs|ihændehaver)${gap}token|token${gap}scim|jeton${gap}scim|${qualified}|${elsewhere})`)}${notAbout}|${inScript(`(?:${gluedName}) ?(?:${gluedToken})`)}`,
    `${labelled(`${notUri}(?<!secret-)${noVariable}(?:token|secret|bearer|authorization|jeton|токен)`)}${notAbout}|${inScript(gluedToken)}`,
  ],
};

const patterns = (of: readonly string[]) => of.map((one) => new RegExp(one, 'giu'));

/** What labels are called, strongest first: the guide's own label, then what people write in its place. */
export const labelPatterns: Readonly<Record<ValueKind, readonly RegExp[]>> = {
  url: patterns(words.url),
  token: patterns(words.token),
};

/** Whether a letter is of a script that has no blanks between words. */
export function isGluedScript(letter: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter);
}
