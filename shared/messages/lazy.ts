/**
 * Makes something at its first use. For Intl's forms: the first of them in a process reads the
 * system's tables of languages, which takes longer than the rest of a module and no start needs.
 */
export function late<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
