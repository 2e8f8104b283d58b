import { describe, expect, it, vi } from 'vitest';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail } from '../../../shared/domain/problems/result.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { found, missed, notFound, withMaya } from '../../support/maya.ts';

const failed = (...codes: readonly ProblemCode[]) =>
  notFound('failed', ...codes.map((code) => problem(code)));
const goOn = { end: null, waitMs: 0 };

describe('after one lookup, a watch', () => {
  it.each<[string, LookUpResult, object]>([
    ['found', found(), goOn],
    ['not found', missed, goOn],
    ['there several times', notFound('several', problem('USER_SEVERAL')), goOn],
    ['not reached', failed('CONNECT_REFUSED'), goOn],
    ['refused', failed('TOKEN_REFUSED'), { end: 'refused', waitMs: 0 }],
    ['refused as well', failed('CONNECT_RESET', 'TOKEN_REFUSED'), { end: 'refused', waitMs: 0 }],
    [
      'expired and refused',
      failed('TOKEN_EXPIRED', 'TOKEN_REFUSED'),
      { end: 'credentials', waitMs: 0 },
    ],
    ['no URL', failed('URL_INVALID'), { end: 'credentials', waitMs: 0 }],
    ['found, with a note of that name', { ...found(), problems: [problem('TOKEN_EXPIRED')] }, goOn],
    [
      'limited for so long',
      notFound('failed', problem('RATE_LIMITED', { retryAfterSeconds: 7 })),
      { end: null, waitMs: 7000 },
    ],
    ['limited for how long nobody said', failed('RATE_LIMITED'), { end: null, waitMs: 60_000 }],
  ])('%s: goes on or ends', async (_name, result, effect) => {
    const { next, looked } = await withMaya(result);
    expect(await next()).toEqual(effect);
    expect(looked().map(({ outcome }) => outcome)).toEqual([result.outcome]);
  });

  it('ends when the credentials are gone, and asks nobody', async () => {
    const { next, value, setupId, queries, looked } = await withMaya(missed);
    await value('credentials.remove', { setupId });
    expect(await next()).toEqual({ end: 'credentials', waitMs: 0 });
    expect([queries, looked()]).toEqual([[], []]);
  });

  it('ends when the user was taken off the list meanwhile', async () => {
    const { next, value, setupId, userId, meanwhile, looked } = await withMaya(found());
    meanwhile.do = () => value('users.remove', { setupId, userId });
    expect(await next()).toEqual({ end: 'stopped', waitMs: 0 });
    expect(looked()).toEqual([]);
  });

  it('goes nowhere when it was stopped meanwhile: that lookup counts for nothing', async () => {
    const { next, meanwhile, looked, told } = await withMaya(found());
    const stop = new AbortController();
    meanwhile.do = async () => stop.abort();
    expect(await next(stop.signal)).toEqual(goOn);
    expect([looked(), told]).toEqual([[], []]);
  });

  it('ends when the journal cannot take the lookup, and nobody is told of an arrival', async () => {
    const { next, session, told } = await withMaya(found());
    vi.spyOn(session, 'append').mockResolvedValue(fail('JOURNAL_DISK_FULL'));
    expect(await next()).toEqual({ end: 'fault', waitMs: 0 });
    expect(told).toEqual([]);
  });
});

describe('the queries of a watch', () => {
  it('stay with the one that found the user, or several of that name', async () => {
    const several = notFound('several', problem('USER_SEVERAL'));
    const { next, queries } = await withMaya(missed, several, found(), found());
    for (let lookUp = 0; lookUp < 4; lookUp += 1) await next();
    expect(queries).toEqual([0, 1, 1, 1]);
  });

  it('go on with the next where nobody was found or nothing came', async () => {
    const { next, queries } = await withMaya(failed('CONNECT_REFUSED'), missed, found(), missed);
    for (let lookUp = 0; lookUp < 5; lookUp += 1) await next();
    expect(queries).toEqual([0, 1, 2, 2, 3]);
  });
});

describe('what a watch journals', () => {
  const outcomes = async (...results: readonly LookUpResult[]) => {
    const { next, looked } = await withMaya(...results);
    for (const _ of results) await next();
    return looked().map(({ outcome }) => outcome);
  };

  it('is its first lookup, though it tells nothing new, and then what does', async () => {
    const { next, value, setupId, userId, looked } = await withMaya(missed);
    await value('users.lookUp', { setupId, userId });
    await next();
    await next();
    expect(looked()).toHaveLength(2);
  });

  it('is each change', async () => {
    const lacking = found({ department: null });
    expect(await outcomes(missed, missed, lacking, lacking, found(), found())).toEqual([
      'not-found',
      'found',
      'found',
    ]);
  });

  it('is that a user is gone once four lookups in a row missed them', async () => {
    expect(await outcomes(found(), missed, missed, missed)).toEqual(['found']);
    expect(await outcomes(found(), missed, missed, missed, missed)).toEqual(['found', 'not-found']);
    const several = notFound('several', problem('USER_SEVERAL'));
    expect(await outcomes(several, missed, missed, missed)).toEqual(['several']);
  });

  it('is not that a user is gone when other lookups came between', async () => {
    const three = [missed, missed, missed];
    expect(await outcomes(found(), ...three, found(), ...three)).toEqual(['found']);
    const down = failed('CONNECT_REFUSED');
    expect(await outcomes(found(), ...three, down, missed)).toEqual([
      'found',
      'failed',
      'not-found',
    ]);
  });
});

describe('the desktop', () => {
  const arrived = 'Maya Okafor arrived at Wisq.';

  it('is told of the arrival, and again when all is there', async () => {
    const { next, told } = await withMaya(missed, found({ department: null }), found(), found());
    for (let lookUp = 0; lookUp < 4; lookUp += 1) await next();
    expect(told).toEqual([
      `${arrived} 1 of 5 attributes needs attention.`,
      `${arrived} All five attributes are there.`,
    ]);
  });

  it('is told once when all is there at once', async () => {
    const { next, told } = await withMaya(missed, found());
    await next();
    await next();
    expect(told).toEqual([`${arrived} All five attributes are there.`]);
  });

  it('is not told when something else changes, or becomes worse', async () => {
    const { next, told } = await withMaya(
      found(),
      found({ department: null }),
      found({ department: null, jobTitle: null }),
    );
    for (let lookUp = 0; lookUp < 3; lookUp += 1) await next();
    expect(told).toHaveLength(1);
  });

  it('is told nothing of a user who was taken off the list while that was written', async () => {
    const { next, value, setupId, userId, session, told } = await withMaya(found());
    const append = session.append.bind(session);
    vi.spyOn(session, 'append').mockImplementationOnce(async (entry) => {
      const written = await append(entry);
      await value('users.remove', { setupId, userId });
      return written;
    });
    expect(await next()).toEqual(goOn);
    expect(told).toEqual([]);
  });

  it('is told no name while names are hidden', async () => {
    const { next, value, told } = await withMaya(found());
    await value('names.hide', { hidden: true });
    await next();
    expect(told).toEqual(['User A arrived at Wisq. All five attributes are there.']);
  });
});
