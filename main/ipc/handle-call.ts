import * as v from 'valibot';
import {
  type CallName,
  calls,
  type InputOf,
  type ResultOf,
} from '../../shared/contract/contract.ts';
import { type Result, fail } from '../../shared/domain/problems/result.ts';

/**
 * A handler for every call of the contract, which works with `C`: one that is missing, or takes or
 * returns something else, does not compile.
 */
export type Handlers<C> = {
  readonly [N in CallName]: (context: C, input: InputOf<N>) => Promise<Result<ResultOf<N>>>;
};

/**
 * Handles one call. In: the handlers and what they work with; the call's name and input as they came
 * over, which may be anything. Out: always a result: INPUT_INVALID for an unknown call or an input
 * that is not the contract's, INTERNAL when a handler threw. No value of the input gets into params
 * or log.
 */
export async function handleCall<C>(
  handlers: Handlers<C>,
  context: C,
  { name, input }: { readonly name: unknown; readonly input: unknown },
  log: (code: string, detail: string) => void,
): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !isCallName(name)) return fail('INPUT_INVALID', { call: '' });
  // No call takes a list, and a schema takes one for an object without any keys.
  if (Array.isArray(input)) return fail('INPUT_INVALID', { call: name });
  const parsed = v.safeParse(schemaOf(name), input);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? '';
    return fail('INPUT_INVALID', { call: name, field });
  }
  try {
    return await handlerOf(handlers, name)(context, parsed.output);
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
function handlerOf<C>(
  handlers: Handlers<C>,
  name: CallName,
): (context: C, input: unknown) => Promise<Result<unknown>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return handlers[name] as (context: C, input: unknown) => Promise<Result<unknown>>;
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
