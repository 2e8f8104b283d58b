import { once } from 'node:events';
import { connect } from 'node:net';
import { spreadOf } from './statistics.ts';

/** How long a byte really takes to an echoing port and back: the median of some, in milliseconds. */
export async function roundTrip(port: number): Promise<number> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  const times: number[] = [];
  // The first one carries the time of connecting as well.
  for (let turn = 0; turn < 12; turn += 1) {
    const started = performance.now();
    socket.write('.');
    await once(socket, 'data');
    times.push(performance.now() - started);
  }
  socket.destroy();
  return spreadOf(times.slice(1)).median;
}
