import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import type { OpenApp } from '../support/open-app.ts';
import { needs } from '../support/needs.ts';

/** Where a copied text can be: the clipboard, and on Linux what is selected. */
const places = process.platform === 'linux' ? (['clipboard', 'selection'] as const) : [];
type Place = 'clipboard' | 'selection';

// The older Electron names the selection by an argument, the newer one has an object for it.
const write = ({ app }: OpenApp, place: Place, text: string) =>
  app.evaluate(
    async ({ clipboard }, [where, value]) => {
      const both = clipboard as unknown as {
        selection?: { writeText(text: string): Promise<void> };
        writeText(text: string, type: string): Promise<void> | void;
      };
      if (where === 'selection' && both.selection) await both.selection.writeText(value);
      else await both.writeText(value, where);
    },
    [place, text] as const,
  );
const read = ({ app }: OpenApp, place: Place) =>
  app.evaluate(async ({ clipboard }, where) => {
    const both = clipboard as unknown as {
      selection?: { readText(): Promise<string> };
      readText(type: string): Promise<string> | string;
    };
    return where === 'selection' && both.selection
      ? await both.selection.readText()
      : await both.readText(where);
  }, place);

async function withToken() {
  const opened = await openApp(newProfile());
  const { window } = opened;
  const token = `wq_live_${randomBytes(20).toString('hex')}`;
  const call = (name: string, input: object) =>
    window.evaluate(
      async ([n, i]) => {
        const { wisq } = globalThis as unknown as { wisq: WindowApi };
        const answer = await wisq.call(n as never, i);
        if (!answer.ok) throw new Error(answer.problem.code);
        return answer.value;
      },
      [name, input] as const,
    );
  const { setupId } = (await call('setups.create', { name: 'Northwind' })) as { setupId: string };
  await call('credentials.enter', { setupId, url: 'https://scim.wisq.example/v2', token });
  await call('credentials.save', { setupId, where: 'session' });
  return { opened, call, setupId, token };
}

test(
  'a copied token leaves the clipboard and the selection at once when it is removed',
  needs(places.length > 0, 'a clipboard that is read from outside, which tests do on Linux alone'),
  async () => {
    const { opened, call, setupId, token } = await withToken();
    await call('guide.copy', { setupId, what: 'token' });
    await write(opened, 'selection', token);
    expect(await read(opened, 'clipboard')).toBe(token);
    expect(await read(opened, 'selection')).toBe(token);
    await call('credentials.remove', { setupId });
    for (const place of places) expect([place, await read(opened, place)]).toEqual([place, '']);
  },
);

test(
  'the mail that was copied with the token in it goes as well, and nothing else',
  needs(places.length > 0, 'a clipboard that is read from outside, which tests do on Linux alone'),
  async () => {
    const { opened, call, setupId, token } = await withToken();
    await write(opened, 'clipboard', `Token: ${token}\nBest, Wisq`);
    await write(opened, 'selection', 'something of the admin’s own');
    await call('credentials.remove', { setupId });
    expect(await read(opened, 'clipboard')).toBe('');
    expect(await read(opened, 'selection')).toBe('something of the admin’s own');
  },
);
