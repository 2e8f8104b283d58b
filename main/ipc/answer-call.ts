import * as v from 'valibot';
import {
  type AnswerOf,
  type CallName,
  calls,
  type InputOf,
} from '../../shared/contract/contract.ts';
import { type Answer, fail } from '../../shared/domain/problems/codes.ts';

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
  const parsed = v.safeParse(schemaOf(name), input);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? '';
    return fail('INPUT_INVALID', { call: name, field });
  }
  try {
    return await handlerOf(handlers, name)(parsed.output);
  } catch (error) {
    // An error's message may quote a value: only its kind is kept.
    log('ipc.handler-threw', `${name} ${error instanceof Error ? error.name : typeof error}`);
    return fail('INTERNAL', { call: name });
  }
}

function schemaOf(name: CallName): v.GenericSchema {
  return calls[name].input;
}

/** The schema of the same name made the input: a pair that the compiler cannot follow. */
function handlerOf(
  handlers: Handlers,
  name: CallName,
): (input: unknown) => Promise<Answer<unknown>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return handlers[name] as (input: unknown) => Promise<Answer<unknown>>;
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
