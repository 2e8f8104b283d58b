import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { handleCall, type Handlers } from '../../../main/ipc/handle-call.ts';
import { calls } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/domain/problems/result.ts';

const secret = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

type Work = (context: string, input: unknown) => Promise<unknown>;

/** Handles a call where every handler does the same work. */
function handle(
  work: Work,
  name: unknown,
  input?: unknown,
  log: (code: string, detail: string) => void = () => {},
) {
  const handlers = Object.fromEntries(Object.keys(calls).map((one) => [one, work]));
  return handleCall(handlers as unknown as Handlers<string>, 'context', { name, input }, log);
}

describe('handling a call', () => {
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
    const work = vi.fn<Work>(async () => ok(null));
    expect(await handle(work, name)).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_INVALID' },
    });
    expect(work).not.toHaveBeenCalled();
  });

  it('hands the input over as the schema of the call leaves it', async () => {
    const work = vi.fn<Work>(async () => ok(7));
    const setupId = '00000000-0000-4000-8000-000000000000';
    const input = { setupId, name: ' Production ', more: secret };
    expect(await handle(work, 'setups.rename', input)).toEqual(ok(7));
    expect(work.mock.calls).toEqual([['context', { setupId, name: 'Production' }]]);
  });

  it.each([
    ['setups.create', [] as unknown],
    ['setups.create', { more: secret }],
  ] as const)('refuses for %s what is no input of it', async (name, input) => {
    const work = vi.fn<Work>(async () => ok(7));
    expect(await handle(work, name, input)).toMatchObject({ problem: { code: 'INPUT_INVALID' } });
    expect(work.mock.calls).toEqual([]);
  });

  it('takes nothing where nothing is required', async () => {
    expect(await handle(async () => ok(7), 'setups.create', {})).toEqual(ok(7));
  });

  it('names the field that is wrong, not its value', async () => {
    const input = { setupId: secret, as: 'message' };
    expect(await handle(async () => ok(1), 'credentials.paste', input)).toEqual({
      ok: false,
      problem: { code: 'INPUT_INVALID', params: { call: 'credentials.paste', field: 'setupId' } },
    });
  });

  it('turns an exception into INTERNAL and keeps its message to itself', async () => {
    const log = vi.fn<(code: string, detail: string) => void>();
    const broken = () => Promise.reject(new TypeError(`bad ${secret}`));
    expect(await handle(broken, 'app.facts', undefined, log)).toEqual({
      ok: false,
      problem: { code: 'INTERNAL', params: { call: 'app.facts' } },
    });
    expect(log.mock.calls).toEqual([['ipc.handler-threw', 'app.facts TypeError']]);
  });

  it('always returns a result, whatever comes over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...Object.keys(calls)), fc.string()),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (name, input) => {
          expect(typeof (await handle(async () => ok(null), name, input)).ok).toBe('boolean');
        },
      ),
    );
  });
});
