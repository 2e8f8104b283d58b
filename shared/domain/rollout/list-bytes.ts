/** The most bytes of a file with a list of people. */
export const listBytes = 20 * 1024 * 1024;
