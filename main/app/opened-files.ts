import { resolve } from 'node:path';
import { app } from 'electron';

/** The endings of the two files that this app opens. */
export const ownFile = /\.wisq-(?:setup|confirmation)$/i;

/**
 * Files the system hands to the app: by double-click (macOS sends an event, perhaps before the app
 * is ready; the others put the path on the command line) or through a second instance. Only names
 * with our endings count. In: nothing. Out: `take` is given what came already and all that comes.
 */
export function watchOpenedFiles(): { take: (open: (path: string) => void) => void } {
  const waiting: string[] = process.argv.slice(1).filter((argument) => ownFile.test(argument));
  let give = (path: string): void => void waiting.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (ownFile.test(path)) give(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    for (const argument of argv.slice(1))
      if (ownFile.test(argument)) give(resolve(folder, argument));
  });
  return {
    take(open) {
      give = open;
      for (const path of waiting.splice(0)) open(resolve(path));
    },
  };
}
