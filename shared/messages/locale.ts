/**
 * The one language and form of everything the product says, on screen, in the terminal and in
 * files. The sentences are English (United States), so dates, numbers and lists inside them are as
 * well, whatever the system's own language: “am 3. November” makes no English sentence, and two
 * people on a call read the same. Times are in the time zone of the computer.
 */
export const locale = 'en-US';
