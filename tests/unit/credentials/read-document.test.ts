import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../main/credentials/paste/read-document.ts';

const text = (message: string) => readDocument(message).text;
const kinds = (message: string) => readDocument(message).lines.map(({ kind }) => kind);
const url = 'https://acme.wisq.example/scim';

describe('the text of a pasted message', () => {
  it.each([
    ['plain text', 'a < b & c > d', 'a < b & c > d'],
    ['line breaks of every kind', 'a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['quoted mail', '> a\n>> b\n> > c\n \t> d\n>e\n>  f', 'a\nb\nc\nd\ne\n f'],
    ['a sign inside a line', 'a > b\nc>', 'a > b\nc>'],
    ['quoted mail with something invisible', '\u200b>\u200b> a', 'a'],
    ['invisible characters', 'a\u200bb\u00adc\ufe0fd\u2060', 'abcd'],
    ['an element nobody knows, in plain text', '<scim>a</scim>', '<scim>a</scim>'],
    ['NUL beside every character', 'a\0b\0c\0', 'abc'],
    ['a place where a picture stood', '\uFFFChttps', ' https'],
    ['full-width forms', 'ＳＣＩＭ：　ｘ', 'SCIM: x'],
    ['entities, which may be undone', 'a&#x2F;b &amp; c', 'a/b & c'],
    ['escapes', String.raw`wsq\_a https:\/\/x`, 'wsq_a https://x'],
    ['a Markdown link', `[${url}](${url})`, url],
    ['a Markdown link behind words', `[Open](${url})`, `Open ${url} `],
    ['a link of a chat', `<${url}|${url}>`, url],
    ['what is crossed out', 'a ~~old~~ new', 'a  new'],
    ['proven quoted-printable', 'a =E2=80=93 b=3Dc =\nd', 'a – b=c d'],
    ['a single equals sign at a line’s end', 'Token: abc=\nMaria', 'Token: abc=\nMaria'],
    [
      'JSON',
      '{"scim_base_url":"https:\\/\\/x","a":{"scimToken":"y"}}',
      'scim base url: https://x\n\na scim Token: y\n',
    ],
    ['a list of names and values', '[{"key":"Token","value":"y"}]', 'Token: y\n'],
  ])('of %s', (_what, message, expected) => expect(text(message)).toBe(expected));

  it.each([
    ['elements', '<p>a <b>b</b> <span class="x">c</span></p>', 'a b c\n'],
    ['cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\nc\n\n'],
    ['comments', '<p>a<!-- <b>x</b>\ny -->b<!-- z -->c</p>', 'abc\n'],
    ['styles and scripts', '<STYLE type="a">\ny</STYLE ><script>z</script><p>a</p>', 'a\n'],
    ['upper case', '<P>a<BR>b</P>', 'a\nb\n'],
    ['entities', '<b></b>&amp;&lt;&#65;&#x42;&auml;', '&<ABä'],
    ['a line break of its source', '<p>a\nb</p>', 'a b\n'],
    ['names broken by a mail program', '<div>a</di\nv>b&nb\nsp;c', 'a\nb\u00a0c'],
    ['what is crossed out', '<p><s>old</s>new</p>', 'new\n'],
    ['an address behind words', `<a href="${url}">Open it</a>`, `Open it ${url} `],
    ['an address that stands there', `<a href="${url}">${url}</a>`, url],
    ['an address that stands there cut off', `<a href="${url}">https://acme.wisq…</a>`, url],
    [
      'another address that stands there',
      `<a href="https://b.example/1">${url}</a>`,
      `${url} or https://b.example/1 `,
    ],
    ['a mail address', '<a href="mailto:a@b.example">Write</a>', 'Write'],
  ])('of HTML, %s', (_what, message, expected) => expect(text(message)).toBe(expected));
});

describe('the lines of a message', () => {
  it.each([
    ['-----', 'rule'],
    ['=====', 'rule'],
    ['* * *', 'rule'],
    ['| --- | --- |', 'rule'],
    ['+----+----+', 'rule'],
    ['```text', 'fence'],
    ['~~~', 'fence'],
    ['```a```', 'text'],
    ['| a | b |', 'row'],
    ['a | b', 'row'],
    ['17|abc', 'text'],
    ['********', 'text'],
    ['==', 'text'],
    [' \t', 'blank'],
  ])('%j is a %s', (line, kind) => expect(kinds(line)).toEqual([kind]));

  it('begin behind bullets, numbers and heading marks', () => {
    const { lines, text: all } = readDocument('- a\n1. b\n## c\n[x] d\n-e');
    expect(lines.map(({ start, end }) => all.slice(start, end))).toEqual([
      'a',
      'b',
      'c',
      'd',
      '-e',
    ]);
  });

  it('know where something was undone', () => {
    const { marks } = readDocument('a\u200bb &amp; c');
    expect(marks).toEqual([
      expect.objectContaining({ at: 1, length: 0, kind: 'invisible', raw: null }),
      expect.objectContaining({ at: 3, length: 1, kind: 'encoding', raw: '&amp;' }),
    ]);
  });

  it('are those of a table where a heading names both columns', () => {
    expect(kinds('scim_base_url,scim_bearer_token\nhttps://x,y')).toEqual(['row', 'row']);
  });
});
