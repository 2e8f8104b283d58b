import { beforeEach } from 'vitest';
import { cannotRun } from './cannot-run.mjs';

// Every test is asked whether the list has it.
beforeEach(({ task, skip }) => {
  const file = task.file.filepath.replaceAll('\\', '/');
  const found = cannotRun.find(
    ({ file: where, test }) =>
      test !== undefined && file.endsWith(`/${where}`) && task.fullTestName.startsWith(test),
  );
  if (found === undefined) return;
  task.meta.needs = found.why;
  skip(found.why);
});
