import * as v from 'valibot';

/** A call from the window to main: its input schema and the type of its result. */
export interface Call<I, R> {
  readonly input: v.GenericSchema<unknown, I>;
  /** Never set: carries the result's type. */
  readonly result?: R;
}

/** Declares a call: `call(schema).returns<T>()`. */
export const call = <S extends v.GenericSchema>(input: S) => ({
  returns: <R>(): Call<v.InferOutput<S>, R> => ({ input }),
});

export const nothing = v.undefined();
export const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
export const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
export const longText = v.pipe(v.string(), v.trim(), v.maxLength(2000));
/** What every call about one setup names. */
export const inSetup = { setupId: id };
