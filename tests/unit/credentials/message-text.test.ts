import { describe, expect, it } from 'vitest';
import { readMessageText } from '../../../shared/domain/credentials/message-text.ts';

const text = (message: string) => readMessageText(message).text;

describe('the text of a pasted message', () => {
  it.each([
    ['plain text', 'a < b & c > d', 'a < b & c > d'],
    ['line breaks of every kind', 'a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['quoted mail', '> a\n>> b\n> > c\n \t> d\n>e\n>  f', 'a\nb\nc\nd\ne\n f'],
    ['a sign inside a line', 'a > b\nc>', 'a > b\nc>'],
    ['quoted mail with something invisible', '\u200b>\u200b> a', 'a'],
    ['invisible characters', 'a\u200bb\u00adc\ufe0fd\u2060', 'abcd'],
    ['entities in plain text', 'a &amp; b', 'a &amp; b'],
    ['an element nobody knows, in plain text', '<scim>a</scim>', '<scim>a</scim>'],
  ])('of %s', (_what, message, expected) => expect(text(message)).toBe(expected));

  it.each([
    ['elements', '<p>a <b>b</b> <span class="x">c</span></p>', 'a b c\n'],
    [
      'lines',
      'a<br>b<br/>c<br />d</div>e</li>f</tr>g</td>h</th>i</h2>j</pre>k</p>',
      'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n',
    ],
    ['no line for what only begins like one', '<p>a<brand>b</brand></p>', 'ab\n'],
    ['comments', '<p>a<!-- <b>x</b>\ny -->b<!-- z -->c</p>', 'abc\n'],
    [
      'styles, scripts and heads',
      '<head>\nx</head><STYLE type="a">\ny</STYLE ><script>z</script><p>a</p>',
      'a\n',
    ],
    ['an element that is not closed', '<p>a<style>b</p>', 'ab\n'],
    ['upper case', '<P>a<BR>b</P>', 'a\nb\n'],
  ])('of HTML, without %s', (_what, message, expected) => expect(text(message)).toBe(expected));

  it.each([
    'a',
    'b',
    'body',
    'br',
    'code',
    'div',
    'html',
    'li',
    'p',
    'pre',
    'span',
    'strong',
    'table',
    'td',
    'tr',
    'ul',
  ])('is read as HTML where there is a %s element', (name) => {
    expect(text(`<${name}>x &amp; y`).trim()).toBe('x & y');
    expect(text(`<${name} a="b">x &amp; y`).trim()).toBe('x & y');
    expect(text(`<${name}x>x &amp; y`)).toBe(`<${name}x>x &amp; y`);
  });

  it.each([
    ['names', '&amp;&lt;&gt;&quot;&apos;&nbsp;&ndash;&mdash;', '&<>"\' –—'],
    ['names of what cannot be seen', 'a&shy;b&zwnj;c', 'abc'],
    ['names in capitals', '&AMP;&Lt;', '&<'],
    ['numbers', '&#65;&#x42;&#X43;&#xe4;&#128512;', 'ABCä😀'],
    ['names nobody knows', '&moon; &amp', '&moon; &amp'],
    [
      'numbers that are no character',
      '&#1114112; &#x110000; &#x10ffff;',
      '&#1114112; &#x110000; \u{10ffff}',
    ],
    ['more digits than a character has', '&#12345678; &#x1234567;', '&#12345678; &#x1234567;'],
  ])('of HTML has entities read: %s', (_what, entities, expected) => {
    expect(text(`<b></b>${entities}`)).toBe(expected);
  });

  const url = 'https://acme.wisq.example/scim';
  it.each([
    ['an address behind words', `<a href="${url}">Open it</a>`, `Open it ${url} `],
    [
      'an address behind words, in single quotes or none',
      `<a class=x href='${url}'>A</a><a href=${url}>B</a>`,
      `A ${url} B ${url} `,
    ],
    ['an address that stands there', `<a href="${url}">${url}</a>`, url],
    ['another address that stands there', `<a href="https://track.example/1">${url}</a>`, url],
    ['an address that stands there cut off', `<a href="${url}">https://acme.wisq…</a>`, url],
    ['an address cut off with three dots', `<a href="${url}">https://acme.wisq...</a>`, url],
    ['an address cut off with an entity', `<a href="${url}">https://acme.wisq&hellip;</a>`, url],
    [
      'an address with blanks around it',
      `<a href="https://track.example/1"> ${url} </a>`,
      ` ${url} `,
    ],
    [
      'an address in a span',
      `<a href="https://track.example/1"><span class="x">${url}</span></a>`,
      url,
    ],
    [
      'an address with dots inside',
      `<a href="${url}">https://a.example/x...y</a>`,
      'https://a.example/x...y',
    ],
    ['an address without encryption', `<a href="${url}">http://a.example</a>`, 'http://a.example'],
    [
      'an address in a sentence',
      `<a href="${url}">See https://a.example</a>`,
      `See https://a.example ${url} `,
    ],
    [
      'one without encryption behind words',
      '<a href="http://a.example">Go</a>',
      'Go http://a.example ',
    ],
    ['an address in bold', `<a href="${url}"><b>${url}</b></a>`, url],
    ['an address that is only part of one', '<a href="/go?to=https://a.example">Go</a>', 'Go'],
    ['a mail address', '<a href="mailto:a@b.example">Write</a>', 'Write'],
    ['upper case', `<A HREF = "HTTPS://X.example">Go</A>`, 'Go HTTPS://X.example '],
  ])('of a link has %s', (_what, link, expected) => expect(text(link)).toBe(expected));

  it('ends after 50,000 characters', () => {
    expect(text('x'.repeat(50_001))).toHaveLength(50_000);
  });
});

describe('the seams of a message', () => {
  it('are where something invisible was taken out', () => {
    expect([...readMessageText('ab\u200bc\u200c\u200dd').seams]).toEqual([2, 3]);
    expect([...readMessageText('\u200ba\u200b').seams]).toEqual([0, 1]);
    expect([...readMessageText('abc').seams]).toEqual([]);
  });
});
