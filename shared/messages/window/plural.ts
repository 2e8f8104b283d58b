/** The word for one, or for any other number. */
export const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);
