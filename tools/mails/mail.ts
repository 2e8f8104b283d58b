import * as fc from 'fast-check';
import { anyDamage, urlDamages } from './damage.ts';
import { anyFormat, formats } from './formats.ts';
import { anyUrl, tokenKinds } from './values.ts';
import { below, beside, decoys, labelPairs, prose, standIns } from './words.ts';

/** A mail and what is in it. */
export interface Mail {
  readonly text: string;
  readonly url: string;
  /** Null: something stands in its place, so nothing may be taken for it. */
  readonly token: string | null;
  /** How it was made, for counting and for a report of a failure. */
  readonly kind: {
    readonly token: string;
    readonly format: string;
    readonly damage: string;
    readonly url: string;
  };
}

const paragraphs = fc.array(prose, { maxLength: 3 });

const tokenOf = fc
  .constantFrom(...Object.keys(tokenKinds))
  .chain((kind) => (tokenKinds[kind] ?? fc.constant('')).map((token) => ({ kind, token })));

const noToken = standIns.map((token) => ({ kind: 'stand-in', token }));

const urlDamage = fc.oneof(
  { weight: 5, arbitrary: fc.constant('none') },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(urlDamages)) },
);

/** Any mail: any token, any words around it, in any format, with anything that happens on the way. */
export const anyMail: fc.Arbitrary<Mail> = fc
  .record({
    value: fc.oneof({ weight: 12, arbitrary: tokenOf }, { weight: 1, arbitrary: noToken }),
    url: anyUrl,
    labels: labelPairs,
    format: anyFormat,
    damage: anyDamage,
    urlDamage,
    before: paragraphs,
    after: paragraphs,
    decoys: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(decoys, { maxLength: 2 }) },
    ),
    urlBelow: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: below }),
    tokenBelow: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: below },
    ),
    tokenBeside: beside,
    tokenFirst: fc.boolean(),
  })
  .map((made) => {
    const [urlLabel, tokenLabel] = made.labels;
    const parts = {
      urlLabel,
      tokenLabel,
      url: (urlDamages[made.urlDamage] ?? String)(made.url),
      token: made.value.token,
      urlBelow: made.urlBelow,
      tokenBelow: made.tokenBelow,
      tokenBeside: made.tokenBeside,
      tokenFirst: made.tokenFirst,
    };
    const block = (formats[made.format] ?? (() => ''))(parts);
    const text = [...made.before, '', block, '', ...made.decoys, ...made.after].join('\n');
    return {
      text: made.damage.damage(text),
      url: made.url,
      token: made.value.kind === 'stand-in' ? null : made.value.token,
      kind: {
        token: made.value.kind,
        format: made.format,
        damage: made.damage.name,
        url: made.urlDamage,
      },
    };
  });

/** A plain, well-formed mail, as Wisq sends it: both labels, each value on its line or the next. */
export const plainMail: fc.Arbitrary<Mail> = fc
  .record({
    value: fc
      .constantFrom('jwt', 'prefixed', 'base64url')
      .chain((kind) => (tokenKinds[kind] ?? fc.constant('')).map((token) => ({ kind, token }))),
    url: anyUrl,
    format: fc.constantFrom('same line', 'same line, apart', 'next line', 'blank line'),
    before: paragraphs,
    after: paragraphs,
    tokenFirst: fc.boolean(),
  })
  .map(({ value, url, format, before, after, tokenFirst }) => ({
    text: [
      ...before,
      '',
      (formats[format] ?? (() => ''))({
        urlLabel: 'SCIM Base URL',
        tokenLabel: 'SCIM Bearer Token',
        url,
        token: value.token,
        urlBelow: '',
        tokenBelow: '',
        tokenBeside: '',
        tokenFirst,
      }),
      '',
      ...after,
    ].join('\n'),
    url,
    token: value.token,
    kind: { token: value.kind, format, damage: 'none', url: 'none' },
  }));
