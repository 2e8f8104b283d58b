import { expect, test } from 'vitest';
import { newProfile, openApp } from '../support/open-app.ts';

test('the main process answers a driver, however often its memory is collected', async () => {
  const { app } = await openApp(newProfile());
  await app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
    const again = () => {
      collect();
      setImmediate(again);
    };
    again();
  });
  for (let asked = 0; asked < 300; asked += 1) {
    expect(await app.evaluate((_modules, number) => number + 1, asked)).toBe(asked + 1);
  }
});
