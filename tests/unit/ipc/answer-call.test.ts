import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerCall, type Handlers } from '../../../main/ipc/answer-call.ts';
import { calls } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/domain/problems/codes.ts';

const secret = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

function handlersThat(work: (input: unknown) => Promise<unknown>): Handlers {
  const names = Object.keys(calls);
  return Object.fromEntries(names.map((name) => [name, work])) as unknown as Handlers;
}

describe('answering a call', () => {
  it.each([
    'nothing',
    '__proto__',
    'constructor',
    'toString',
    7,
    null,
    undefined,
    {},
    ['app.facts'],
  ])('refuses the unknown call %j', async (name) => {
    const work = vi.fn<() => Promise<unknown>>(async () => ok(null));
    const answer = await answerCall(handlersThat(work), name, undefined, () => {});
    expect(answer).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
    expect(work).not.toHaveBeenCalled();
  });

  it('names the field that is wrong, not its value', async () => {
    const input = { setupId: secret, as: 'message' };
    const answer = await answerCall(
      handlersThat(async () => ok(1)),
      'credentials.paste',
      input,
      () => {},
    );
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'INPUT_INVALID', facts: { call: 'credentials.paste', field: 'setupId' } },
    });
  });

  it('turns an exception into INTERNAL and keeps its words to itself', async () => {
    const log = vi.fn<(code: string, detail: string) => void>();
    const handlers = handlersThat(() => Promise.reject(new TypeError(`bad ${secret}`)));
    const answer = await answerCall(handlers, 'app.facts', undefined, log);
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'INTERNAL', facts: { call: 'app.facts' } },
    });
    expect(log.mock.calls).toEqual([['ipc.handler-threw', 'app.facts TypeError']]);
  });

  it('always answers, whatever comes over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...Object.keys(calls)), fc.string()),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (name, input) => {
          const answer = await answerCall(
            handlersThat(async () => ok(null)),
            name,
            input,
            () => {},
          );
          expect(typeof answer.ok).toBe('boolean');
        },
      ),
    );
  });
});
