import * as v from 'valibot';
import { type AnswerOf, type CallName, calls, type InputOf } from '../../shared/contract.ts';
import { type Answer, fail } from '../../shared/problems.ts';

/** A handler for every call of the contract: one that is missing does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: InputOf<N>) => Promise<Answer<AnswerOf<N>>>;
};

/**
 * Answers one call. In: its name and input as they came over, which may be anything. Out: always an
 * answer: INPUT_INVALID for an unknown call or an input that is not the contract's, INTERNAL when a
 * handler threw. No value of the input gets into facts or log.
 */
export async function answerCall(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  log: (code: string, detail: string) => void,
): Promise<Answer<unknown>> {
  if (typeof name !== 'string' || !isCallName(name)) return fail('INPUT_INVALID', { call: '' });
  const parsed = v.safeParse(calls[name].input as v.GenericSchema, input);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? '';
    return fail('INPUT_INVALID', { call: name, field });
  }
  try {
    // The schema of this very name made the input: the compiler cannot follow the pair.
    const handler = handlers[name] as (input: unknown) => Promise<Answer<unknown>>;
    return await handler(parsed.output);
  } catch (error) {
    // An error's message may quote a value: only its kind is kept.
    log('ipc.handler-threw', `${name} ${error instanceof Error ? error.name : typeof error}`);
    return fail('INTERNAL', { call: name });
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
