// What every file of tests begins with in Wine.
import { Socket } from 'node:net';
import { beforeEach } from 'vitest';
import { cannotRun } from './cannot-run.mjs';

// Wine 8 ends a connection that asks for TCP keep-alive, as undici's do (practice's OneLogin, fetch).
// Between two programs on one computer nothing depends on it.
Socket.prototype.setKeepAlive = function withoutKeepAlive() {
  return this;
};

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
