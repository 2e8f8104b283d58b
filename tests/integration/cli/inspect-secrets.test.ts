import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { argsFor, runInspect, startInspect } from '../../support/inspect.ts';
import { formsIn, needlesOf } from '../../support/needles.ts';
import { linux } from '../../support/needs.ts';
import { scene } from '../../support/onelogin.ts';

describe('the Client Secret and the token', () => {
  it('stand nowhere: not in arguments, not in words, JSON, errors or what a server sends back', async () => {
    const world = await scene('happy');
    const { clientSecret } = world.api.credential;
    const needles = needlesOf(clientSecret);
    const seen = new EventEmitter();
    const processes: string[] = [];
    seen.on('look', () => {
      // Elsewhere this part shows nothing, and the rest still does.
      if (!linux) return;
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        processes.push(read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/environ`));
      }
    });
    // The server tells the secret to whoever asks: as a name, a title and an event.
    world.onelogin.directory.change(world.people[0]?.userName ?? '', {
      fields: {
        title: `is ${clientSecret}`,
        department: Buffer.from(clientSecret).toString('base64'),
      },
    });
    world.onelogin.log.add(250, null, `failed with ${clientSecret}`);
    world.api.turn({ otherApps: [{ name: clientSecret, connectorId: 130_179 }] });
    const runs = [
      argsFor(world),
      argsFor(world, '--json'),
      ['--practice', '--onelogin', world.api.address, '--app', clientSecret.slice(0, 20), '--json'],
    ];
    for (const args of runs) {
      const running = startInspect(world, args);
      seen.emit('look');
      const { err, out } = await running;
      expect(out).not.toBe('');
      expect(formsIn(out + err, needles)).toEqual([]);
    }
    expect(processes.some((line) => line.includes('cli/inspect.ts'))).toBe(linux);
    expect(formsIn(processes.join('\n'), needles)).toEqual([]);
  });

  it('are not in what a mistake of ours leaves behind', async () => {
    const world = await scene('happy');
    const { clientSecret } = world.api.credential;
    const broken = Object.assign(Readable.from([]), {
      [Symbol.asyncIterator]: () => {
        throw new Error(`cannot read ${clientSecret}`);
      },
    });
    await expect(runInspect(argsFor(world), broken)).rejects.toThrow('cannot read');
    const { code, err, out } = await startInspect(world, argsFor(world), 'a\n');
    expect([code, out]).toEqual([2, '']);
    expect(formsIn(err, needlesOf(clientSecret))).toEqual([]);
  });
});

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
