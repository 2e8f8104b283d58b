import { describe, expect, it } from 'vitest';
import { readJson } from '../../../shared/domain/handover/read-json.ts';

const cut = { code: 'FILE_CUT_OFF', params: {} };
const foreign = { code: 'FILE_NOT_OURS', params: { reason: 'json' } };
const deep = { code: 'FILE_NOT_OURS', params: { reason: 'too-deep' } };
const nested = (levels: number, open = '[', close = ']') =>
  open.repeat(levels) + close.repeat(levels);

describe('JSON from elsewhere', () => {
  it('is read', () => {
    expect(readJson(' {"format":"wisq-setup","a":[1,"}]"]} ')).toEqual({
      ok: true,
      value: { format: 'wisq-setup', a: [1, '}]'] },
    });
    expect(readJson('7')).toEqual({ ok: true, value: 7 });
  });

  it.each<[string, string, object]>([
    ['nothing', '', foreign],
    ['no JSON', 'Hello', foreign],
    ['another file that is cut off', '{"format":"har', foreign],
    ['our name in what is no object', '["wisq-setup"', foreign],
    ['our name behind something else', 'x {"format":"wisq-setup"', foreign],
    ['ours, closed and followed by something', '{"format":"wisq-setup"} x', foreign],
    ['ours, closed once too often', '{"format":"wisq-setup"}}', foreign],
    ['ours, cut off in a list', ' {"format":"wisq-setup","a":[1', cut],
    ['ours, cut off before its last bracket', '{"format":"wisq-setup","a":[1]', cut],
    ['ours, cut off in a text', '{"format":"wisq-setup","a":"}', cut],
    ['ours, cut off after an escaped quotation mark', '{"format":"wisq-setup","a":"x\\"}', cut],
    ['ours, cut off after an escaped backslash', '{"format":"wisq-setup","a":"x\\\\"', cut],
    ['ours, whole and wrong', '{"format":"wisq-setup","a":"\\\\",}', foreign],
    ['33 lists in one another', nested(33), deep],
    ['33 objects in one another', nested(33, '{', '}'), deep],
    ['more than a parser takes', '['.repeat(100_000), deep],
  ])('is refused: %s', (_what, text, problem) => {
    expect(readJson(text)).toEqual({ ok: false, problem });
  });

  it('may nest 32 levels deep, in a row as often as it likes, and deeper in a text', () => {
    expect(readJson(nested(32)).ok).toBe(true);
    expect(readJson(`[${Array(50).fill('[{}]').join(',')}]`).ok).toBe(true);
    expect(readJson(`["${'['.repeat(50)}"]`).ok).toBe(true);
    expect(readJson(`["\\"${'['.repeat(50)}"]`).ok).toBe(true);
    expect(readJson(`["\\\\",${nested(31)}]`).ok).toBe(true);
  });
});
