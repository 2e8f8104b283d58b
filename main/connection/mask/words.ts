/** Pairs of letters that English words are made of, by their first letter: the 180 that are most frequent in this project's own documentation. */
const pairs =
  'abcdgilmnprstuvy|belou|caehklortu|dadeiors|eacdelmnprstvwx|faeio|geir|haeio|ibcdefglmnorstv|keis|ladeilosuy|maeiops|nacdefginost|obcdfgklmnoprstuvw|paeiloprstu|racdeimnorsty|sacehikopstu|taehilorstuy|uelmnprst|vaei|waehio';

const known = new Set(
  pairs.split('|').flatMap(([first = '', ...second]) => second.map((one) => first + one)),
);

const shortest = 8;
/** Longer than nearly every word: so long a run of letters in a token was made at random. */
const longest = 16;

/**
 * Whether small letters read like a word or a name: at least three quarters of their neighboring
 * pairs are pairs of English words. Of eight letters drawn at random 0.8 % do; of the words of
 * eight letters and more in this project's documentation 90 %.
 */
function readsLikeWord(letters: string): boolean {
  let familiar = 0;
  for (let at = 1; at < letters.length; at += 1) {
    if (known.has(letters.slice(at - 1, at + 1))) familiar += 1;
  }
  return familiar >= (letters.length - 1) * 0.75;
}

/**
 * The words inside a secret, in small letters: runs of 8 to 16 letters, written as words are (small,
 * capital, or with one capital in front), that read like one and are not all of it. `northwind-production-7Kq…` has
 * “northwind” and “production”.
 */
export function wordsIn(secret: string): readonly string[] {
  const runs = secret.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return runs
    .filter((run) => run.length >= shortest && run.length <= longest && run !== secret)
    .map((run) => run.toLowerCase())
    .filter(readsLikeWord);
}

/**
 * Whether what was found in a text is no piece of the secret but a word that the secret has too: all
 * of one of its words standing alone, or a part of another word that merely shares it. In: the text
 * in small letters, and from where to where.
 */
export function isOnlyWord(
  words: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const found = text.slice(start, end);
  if (found.length > longest || !words.some((word) => word.includes(found))) return false;
  let [from, to] = [start, end];
  while (isLetter(text[from - 1]) && end - from <= longest) from -= 1;
  while (isLetter(text[to]) && to - start <= longest) to += 1;
  if (from === start && to === end) return words.includes(found);
  return to - from <= longest && readsLikeWord(text.slice(from, to));
}

function isLetter(one: string | undefined): boolean {
  return one !== undefined && one >= 'a' && one <= 'z';
}
