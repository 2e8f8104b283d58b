import * as fc from 'fast-check';
import { anyString } from './any-string.ts';

/** Pieces that parsers of pasted text trip over, as other generators seldom make them. */
const pieces = fc.constantFrom(
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0085',
  '\u2028',
  '> ',
  '"',
  '“',
  '<',
  '>',
  '*',
  '—',
  '–',
  '.',
  ',',
  ':',
  '=',
  '(',
  ')',
  '[',
  '{',
  '}',
  '|',
  '&amp;',
  '<br>',
  'Bearer ',
  'SCIM Base URL',
  'SCIM Bearer Token',
  'token',
  'Authorization:',
  'key =',
  'url:',
  'https://',
  'http://',
  'a.example',
  '/scim/v2',
  'eyJhbGciOi',
  '\u0000',
  '\ud800',
  '</a>',
);

/** Any string, often one that looks like a mangled message. */
export const anyText = fc.oneof(
  anyString({ maxLength: 60 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((p) => p.join('')),
);

const alphanumeric = fc.constantFrom(
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
);
const base64url = fc.oneof(
  { weight: 20, arbitrary: alphanumeric },
  { weight: 1, arbitrary: fc.constantFrom('-', '_') },
);

const part = (minLength: number, maxLength: number) =>
  fc
    .tuple(alphanumeric, fc.string({ unit: base64url, minLength, maxLength }), alphanumeric)
    .map((all) => all.join(''));

/** A JSON Web Token by its look. */
export const jwtToken = fc
  .tuple(part(10, 60), part(10, 300), part(20, 80))
  .map(([head, body, signature]) => `eyJ${head}.${body}.${signature}`);

/** A long opaque token with letters and digits. */
export const opaqueToken = fc
  .tuple(part(18, 90), fc.nat(9))
  .map(([text, digit]) => `${text}a${digit}`);
