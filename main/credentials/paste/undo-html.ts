import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { rewritten } from './rewriters.ts';
import { isJwtLike } from './token-characters.ts';

/** Elements that only a page or a mail has: one of them makes a text HTML. */
const htmlTag =
  /<\/?(?:a|b|blockquote|body|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|li|p|pre|section|small|span|strong|table|tbody|td|th|tr|tt|u|ul|ol)(?:\s[^<>]*)?\/?>/i;

/** Elements that make lines: where one is used, a line break in the source is a blank. */
const blocks = /<(?:br|div|p|table|td|tr|li|dl|dt|dd|section|html|body|pre|h[1-6])\b/i;
const lineEnds = new Set(
  'br p div tr li dt dd dl h1 h2 h3 h4 h5 h6 pre table ul ol blockquote section'.split(' '),
);
/** Of Unicode's private use: in no mail. Stands for a line break of the source until all is read. */
const sourceBreak = '\uE000';
const unread = new Set([
  'style',
  'script',
  'head',
  'title',
  'noscript',
  'template',
  's',
  'strike',
  'del',
]);

/** Whether a text is HTML, or holds some. */
export function isHtml(text: string): boolean {
  return htmlTag.test(text);
}

/**
 * A mail program that breaks lines at a column also breaks the names of elements and entities:
 * `</di\nv>`, `&nb\nsp;`. They are put together where that gives one that exists.
 */
function mendNames(html: string): string {
  return (
    html
      .replace(
        /(<\/?)([a-z][a-z0-9]{0,9})\n([a-z0-9]{1,9})(?=[\s>/])(?!\s*=)/gi,
        (all, open: string, a: string, b: string) =>
          htmlTag.test(`<${a}${b}>`) ? `${open}${a}${b}` : all,
      )
      .replace(/&(#?\w{0,8})\n(#?\w{0,8};)/g, (all, a: string, b: string) => {
        const whole = `&${a}${b}`;
        return decodeHTMLStrict(whole) === whole ? all : whole;
      })
      .replace(/(<\/?)\n(\/?[a-z])/gi, '$1$2')
      // A mail address in angle brackets is no element.
      .replace(/<(?=[^\s<>@]{1,80}@)/g, '&lt;')
      // Its last sign was taken for a quoted mail's.
      .replace(/(<\/?[a-z][a-z0-9]{0,9})\n(?=[^<>]{0,2000}<)/gi, '$1>')
      .replace(/(<\/?[a-z][a-z0-9]{0,9})\s*(?=<)/gi, '$1>')
  );
}

/**
 * The text of a piece of HTML, its entities decoded. Lines end where blocks end, cells of a table
 * stand side by side with a bar between them. A link reads as its words where those are a whole
 * address, as its target where they are a cut one, else as both. Total; linear.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  let skipped = 0;
  let link: { readonly target: string; readonly from: number } | null = null;
  const breaks = !blocks.test(html);
  let verbatim = 0;
  const midLine = () => parts.length > 0 && !(parts.at(-1) ?? '').endsWith('\n');
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread.has(name)) skipped += 1;
        if (name === 'pre') verbatim += 1;
        // A footnote's number is no part of what stands before it, a button's words neither.
        if (name === 'sup' || name === 'sub') parts.push(' [');
        if (name === 'button' && midLine()) parts.push('\n');
        if (name === 'br' || (name === 'tr' && midLine())) parts.push('\n');
        if ((name === 'td' || name === 'th') && midLine()) parts.push(' | ');
        if (name === 'a')
          link = { target: (attributes['href'] ?? '').replace(/\s+/g, ''), from: parts.length };
      },
      onclosetag(name) {
        if (unread.has(name)) skipped = Math.max(0, skipped - 1);
        if (name === 'pre') verbatim = Math.max(0, verbatim - 1);
        if (name === 'a' && link !== null) {
          parts.push(
            linkText(link.target, parts.splice(link.from).join('').replaceAll(sourceBreak, ' ')),
          );
          link = null;
        }
        if (name === 'sup' || name === 'sub') parts.push(']');
        if (name === 'button' || (name !== 'br' && lineEnds.has(name))) parts.push('\n');
      },
      ontext(part) {
        if (skipped > 0 || part === '') return;
        parts.push(breaks || verbatim > 0 ? part : part.replaceAll('\n', sourceBreak));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(mendNames(html));
  // A blank line is kept: then it is rather a text with some marks than a page.
  return parts
    .join('')
    .replace(new RegExp(`${sourceBreak}(?:[ \\t]*${sourceBreak})+`, 'g'), '\n\n')
    .replaceAll(sourceBreak, ' ');
}

function sameHost(shown: string, target: string): boolean {
  const link = rewritten(target);
  // What a rewritten link hides is said by its words alone.
  if (link !== null && link.target === null) return true;
  const host = (url: string) => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase();
  return host(link?.target ?? target) === host(rewritten(shown)?.target ?? shown);
}

const bare = (url: string) => url.replace(/^https?:\/\//i, '').toLowerCase();

/** What a link reads as. In: its target and its words; a mail address or a place in a page is none. */
export function linkText(target: string, words: string): string {
  const shown = words.trim();
  // A chat took a signed token's dots for a host's.
  if (isJwtLike(shown)) return words;
  const whole = /^https?:\/\/\S+$/i.test(shown);
  const cut = /(?:…|\.\.\.)$/.test(shown);
  if (whole && !cut && /^https?:/i.test(target) && !sameHost(shown, target))
    return `${words} or ${target} `;
  if (whole) return cut ? target : words;
  // Its words are the address with a line break inside.
  if (shown !== '' && target.startsWith(shown.replace(/\s+/g, ''))) return target;
  // Chats show an address without its scheme, and without its path.
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/.test(shown) && bare(target).startsWith(bare(shown)))
    return target;
  return /^https?:/i.test(target) ? `${words} ${target} ` : words;
}
