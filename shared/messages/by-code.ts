interface Coded {
  readonly code: string;
}

/** The members of a union that have this code. */
type WithCode<V extends Coded, C> = V extends { readonly code: infer K }
  ? C extends K
    ? V
    : never
  : never;

// As a method: the one place where a message is called does not know which member it has.
type Render<V> = { render(value: V): string }['render'];

/** A message for every code of a union: a text, or what makes one of the values that come with it. */
export type MessagesByCode<V extends Coded> = {
  readonly [C in V['code']]: string | Render<WithCode<V, C>>;
};

/** The message for a value. Throws for a code that has none, which the types rule out. */
export function messageByCode<V extends Coded>(messages: MessagesByCode<V>, value: V): string;
export function messageByCode(
  messages: Readonly<Record<string, string | Render<Coded>>>,
  value: Coded,
): string {
  const message = messages[value.code];
  if (message === undefined) throw new Error(`no message for ${value.code}`);
  return typeof message === 'string' ? message : message(value);
}
