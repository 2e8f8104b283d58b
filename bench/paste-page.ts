/** What became of a value: taken and right, offered among others, refused, or wrong. */
export type Outcome = 'right' | 'asked' | 'refused' | 'wrong';

export interface Tally {
  readonly mails: number;
  readonly url: Readonly<Record<Outcome, number>>;
  readonly token: Readonly<Record<Outcome, number>>;
  /** Mails of which both values were taken. */
  readonly both: number;
}

interface Circumstances {
  readonly seed: number;
  readonly mails: number;
  readonly date: string;
  readonly machine: string;
  readonly ms: number;
}

/** The counts as a page. */
export function pastePage(
  { all, plain }: { readonly all: Tally; readonly plain: Tally },
  { seed, mails, date, machine, ms }: Circumstances,
): string {
  const wrong = [all, plain].reduce((sum, { url, token }) => sum + url.wrong + token.wrong, 0);
  return `# Reading pasted mails

\`npm run bench:paste -- --mails ${mails} --seed ${seed} --write\` on ${date}; ${machine}; ${(ms / 1000).toFixed(0)} s.

Mails made at random (\`tools/mails\`): any token of the kinds that servers issue, any words around it,
in any of the formats, with what mail programs and clipboards do on the way. *Taken*: the right value,
alone. *Asked*: a question with the right value in it. *Refused*: no value, with the reason. *Wrong*:
another value, or a question without the right one. In one mail of thirteen a placeholder stands where
the token should, so that its token can only be refused or asked about.

| mails | value | taken | asked | refused | wrong |
|---|---|---|---|---|---|
${rows('any', all)}
${rows('plain and well-formed', plain)}

Both values taken: ${share(all.both, all.mails)} of any mails, ${share(plain.both, plain.mails)} of the plain ones.

Goal: none wrong. ${wrong === 0 ? 'Reached.' : `Not reached: ${wrong}.`}
`;
}

function rows(name: string, { mails, url, token }: Tally): string {
  const row = (value: string, counts: Readonly<Record<Outcome, number>>) =>
    `| ${mails.toLocaleString('en')}, ${name} | ${value} | ${share(counts.right, mails)} | ${share(counts.asked, mails)} | ${share(counts.refused, mails)} | ${counts.wrong.toLocaleString('en')} |`;
  return [row('address', url), row('token', token)].join('\n');
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
