import { describe, expect, it } from 'vitest';
import { SecretMask, createMask } from '../../../main/connection/mask.ts';
import type { SignIns } from '../../../main/connection/route/sign-in.ts';

const token = 'wisq/01 23&<45>"67"/89';

describe('a token in another spelling', () => {
  it.each([
    ['as it is', token],
    ['in capitals', token.toUpperCase()],
    ['in JSON', 'wisq/01 23&<45>\\"67\\"/89'],
    ['in JSON with its slashes escaped', 'wisq\\/01 23&<45>\\"67\\"\\/89'],
    ['in HTML', 'wisq/01 23&amp;&lt;45&gt;&quot;67&quot;/89'],
    ['in a URL', 'wisq%2F01%2023%26%3C45%3E%2267%22%2F89'],
    ['in a URL, in small letters', 'wisq%2f01%2023%26%3c45%3e%2267%22%2f89'],
    ['in a query', 'wisq%2F01+23%26%3C45%3E%2267%22%2F89'],
  ])('%s', (_name, spelling) => {
    expect(createMask(token)(`(${spelling})`)).toBe('([token])');
  });

  it.each(['', 'x', 'xy', 'xyz'])('in base64, after %j', (before) => {
    const text = Buffer.from(`${before}wisq_secret_01234${before}`).toString('base64');
    const masked = createMask('wisq_secret_01234')(text);
    expect(masked).toContain('[token]');
    if (before === '') expect(masked).toMatch(/^\[token\].?=?$/);
    // Nothing is lost but the token and, at most, a character that it shares on either side.
    expect(masked.length).toBeGreaterThanOrEqual(Math.floor((before.length * 2 * 4) / 3));
  });

  it('in base64 is left alone where it is as short as a word', () => {
    expect(createMask('abcde')('a YWJjZG b')).toBe('a YWJjZG b');
    expect(createMask('abcdef')('a YWJjZGVm b')).toBe('a [token] b');
  });

  it('is taken out everywhere, and the text between stays', () => {
    expect(createMask('wisq.secret')('a wisq.secret b wisq.secret c')).toBe(
      'a [token] b [token] c',
    );
    expect(createMask('wisq.secret')('a wisqXsecret b')).toBe('a wisqXsecret b');
  });

  it('is the longest that fits, so that no rest of it is left', () => {
    expect(createMask('abc"defghij')('x abc\\"defghij y')).toBe('x [token] y');
    expect(createMask('secret 1')('x secret+1 y')).toBe('x [token] y');
  });
});

describe('a part of a token', () => {
  const mask = createMask('wisq_secret_0123456789');

  it.each([
    ['its end, alone', 'sent ret_0123456789', 'sent [token]'],
    ['its middle', 'a secret_0 b', 'a [token] b'],
    ['its start, of eight', 'a wisq_sec b', 'a [token] b'],
    ['its start, of seven', 'a wisq_se b', 'a wisq_se b'],
    ['its start in capitals', 'a WISQ_SECRET b', 'a [token] b'],
    ['its start, cut short after another word', 'key=wisq_secret_', 'key=[token]'],
    ['its start, before another word', 'wisq_secret_XYZ', '[token]XYZ'],
    ['its start, of eight, between others', 'key=wisq_secXYZ', 'key=[token]XYZ'],
    ['its start, of seven, between others', 'key=wisq_seXYZ', 'key=wisq_seXYZ'],
    ['nothing of it', 'another-long-word', 'another-long-word'],
  ])('%s', (_name, text, masked) => expect(mask(text)).toBe(masked));
});

describe('secrets that are found on the way', () => {
  const found = { user: 'ida', password: 'pass/word-1' };
  const pair = Buffer.from('ida:pass/word-1').toString('base64');

  function signIns(answer: typeof found | null) {
    const refused: string[] = [];
    const asked: string[] = [];
    const own: SignIns = {
      find: async (proxy) => {
        asked.push(proxy);
        return answer;
      },
      refused: (proxy) => void refused.push(proxy),
    };
    return { own, refused, asked };
  }

  it('are taken out from then on, with the token', async () => {
    const mask = new SecretMask('wisq_secret_0123');
    const { own, asked } = signIns(found);
    const hiding = mask.hiding(own);
    const text = `wisq_secret_0123 pass/word-1 ${pair}`;
    expect(mask.apply(text)).toBe(`[token] pass/word-1 ${pair}`);
    expect(await hiding.find('proxy:1')).toEqual(found);
    expect(mask.apply(text)).toBe('[token] [token] [token]');
    expect(asked).toEqual(['proxy:1']);
  });

  it('are none where no sign-in is known', async () => {
    const mask = new SecretMask('wisq_secret_0123');
    expect(await mask.hiding(signIns(null).own).find('proxy:1')).toBe(null);
    expect(await mask.hiding().find('proxy:1')).toBe(null);
    expect(mask.apply('nothing of it')).toBe('nothing of it');
  });

  it('may be refused, which is passed on', () => {
    const { own, refused } = signIns(found);
    new SecretMask('wisq_secret_0123').hiding(own).refused('proxy:1');
    expect(refused).toEqual(['proxy:1']);
  });
});
