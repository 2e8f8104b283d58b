let tell = console.log;

/** From now on `say` speaks on standard error: standard output belongs to a report. */
export function sayBeside() {
  tell = console.error;
}

/**
 * One line about what is happening.
 * @param {string} line
 */
export function say(line) {
  tell(`· ${line}`);
}

/**
 * One line about what was left undone, and goes on. On GitHub it is shown beside the run as well.
 * @param {string} line
 */
export function warn(line) {
  tell(process.env['GITHUB_ACTIONS'] === 'true' ? `::warning::${line}` : `! ${line}`);
}

/** A failure with a message for the person at the keyboard: what happened, and what to do next. */
export class SetupError extends Error {
  /**
   * @param {string} what what happened, in one sentence
   * @param {string[]} next what to do about it, most useful first
   */
  constructor(what, next) {
    super([what, ...next.map((step) => `  → ${step}`)].join('\n'));
    this.name = 'SetupError';
  }
}

/**
 * Runs a script's main function; ends the process with its exit code. A SetupError is printed as
 * words, anything else (a mistake of ours) with its stack.
 * @param {() => Promise<number | void>} main answers the exit code, nothing for 0
 * @param {number} [broken] the exit code when it could not do its work
 */
export async function asScript(main, broken = 1) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = broken;
  }
}
