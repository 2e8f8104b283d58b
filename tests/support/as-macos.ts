// Fake: what of macOS a test on Linux can be made to meet. WISQ_TESTS_AS=darwin puts it before every unit
// and integration test (vitest.config.ts, docs/testing.md). Programs that a test starts see Linux.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
// The bundler picks its native part by the platform: before it is another one.
import 'vite';

Object.defineProperty(process, 'platform', { value: 'darwin' });
os.platform = () => 'darwin';

// Temporary files lie deep, and behind a link.
const folder = fs.mkdtempSync(join(os.tmpdir(), 'as-macos-'));
const deep = 'folders/zz/zyxvpxvq6csfxvn_n0000000000000/T';
fs.mkdirSync(join(folder, 'private/var', deep), { recursive: true });
fs.symlinkSync('private/var', join(folder, 'var'));
process.env['TMPDIR'] = join(folder, 'var', deep);
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

// There is no /proc, and no device that is always full.
const linuxAlone = /^\/proc(?:\/|$)|^\/dev\/full$/;
const names = ['readFileSync', 'readdirSync', 'openSync', 'statSync', 'lstatSync'] as const;
for (const name of names) {
  const real = Reflect.get(fs, name) as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (path: unknown, ...rest: unknown[]) => {
      if (typeof path !== 'string' || !linuxAlone.test(path)) return real(path, ...rest);
      throw Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), {
        code: 'ENOENT',
      });
    },
  });
}

// Of the loopback's addresses only the first is there.
const realListen = Reflect.get(net.Server.prototype, 'listen') as () => net.Server;
Object.assign(net.Server.prototype, {
  listen(this: net.Server, ...args: unknown[]): net.Server {
    const [first] = args;
    const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : null;
    const asked = host ?? args.find((one) => typeof one === 'string');
    if (typeof asked !== 'string' || !/^127\.(?!0\.0\.1$)/.test(asked)) {
      return Reflect.apply(realListen, this, args) as net.Server;
    }
    const error = Object.assign(new Error(`listen EADDRNOTAVAIL ${asked}`), {
      code: 'EADDRNOTAVAIL',
    });
    setImmediate(() => this.emit('error', error));
    return this;
  },
});
syncBuiltinESMExports();
