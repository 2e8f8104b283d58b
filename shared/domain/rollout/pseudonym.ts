/** What somebody on a list is called while names are hidden. In: their place, from 0. */
export function pseudonymOf(index: number): string {
  return `Person ${index + 1}`;
}

/** A text of OneLogin's without the person's name and without any e-mail address. */
export function hideNames(text: string | null, name: string): string | null {
  if (text === null) return null;
  const [local = ''] = name.split('@', 1);
  const names = [name, local].filter((one) => one.length > 2);
  const hidden = names.reduce((rest, one) => rest.replaceAll(one, '[name]'), text);
  return hidden.replace(/[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/gu, '[e-mail]');
}
