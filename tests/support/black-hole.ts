import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

/** A listener whose process stands still: its queue takes a few connections and then nothing more. */
const program = `
const server = require('node:net').createServer();
server.listen({ port: 0, host: '127.0.0.2', backlog: 1 }, () => {
  process.stdout.write(String(server.address().port) + '\\n', () => process.kill(process.pid, 'SIGSTOP'));
});
`;

/**
 * An address (127.0.0.2) and a port where nothing answers any more, as behind a firewall that drops:
 * connecting there is neither refused nor accepted. Linux alone.
 */
export async function blackHole(): Promise<{ readonly port: number; close(): void }> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(String(line).trim());
  const waiting: Socket[] = [];
  // Fills the queue: the first attempt that is not taken at once shows that it is full.
  for (let full = false; !full; ) {
    const socket = connect(port, '127.0.0.2');
    socket.on('error', () => {});
    waiting.push(socket);
    full = await Promise.race([
      once(socket, 'connect').then(() => false),
      once(AbortSignal.timeout(150), 'abort').then(() => true),
    ]);
  }
  return {
    port,
    close() {
      for (const socket of waiting) socket.destroy();
      child.kill('SIGKILL');
    },
  };
}
