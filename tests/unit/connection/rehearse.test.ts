import { Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { afterEach, expect, it, vi } from 'vitest';
import { rehearse } from '../../../main/connection/rehearse.ts';
import { CheckRecorder } from '../../../main/connection/check-recorder.ts';
import { prepareCheck } from '../../../main/connection/prepare.ts';
import { PendingTrust } from '../../../main/connection/sockets/trusting.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const trust = async () => ({ ca: null, notes: [], failure: null });

it('goes through every stage without a connection, a wait or a socket that stays', async () => {
  const connects = vi.spyOn(Socket.prototype, 'connect');
  const destroyed = vi.spyOn(Socket.prototype, 'destroy');
  const stages = vi.spyOn(CheckRecorder.prototype, 'run');
  await rehearse(new PendingTrust(trust), createSecureContext());
  expect(connects).not.toHaveBeenCalled();
  expect(destroyed).toHaveBeenCalled();
  const results = await Promise.all(stages.mock.results.map(({ value }) => value));
  expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['route', 'pass'],
    ['name', 'pass'],
    ['connect', 'pass'],
    ['secure', 'note'],
    ['question', 'pass'],
    ['token-matters', 'note'],
    ['discovery', 'note'],
  ]);
});

it('is done once, and not at all where the authorities cannot be read', async () => {
  const stages = vi.spyOn(CheckRecorder.prototype, 'run');
  await prepareCheck(() => Promise.reject(new Error('no list')));
  expect(stages).not.toHaveBeenCalled();
  await prepareCheck(trust);
  const once = stages.mock.calls.length;
  expect(once).toBeGreaterThan(0);
  await prepareCheck(trust);
  expect(stages.mock.calls.length).toBe(once);
});
