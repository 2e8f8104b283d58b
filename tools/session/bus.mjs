import { spawnSync } from 'node:child_process';

/**
 * Whether a program has taken a name on the session's bus.
 * @param {string} name such as `org.freedesktop.secrets`
 * @param {NodeJS.ProcessEnv} [env] says which bus
 * @returns {boolean}
 * @throws {Error} when dbus-send cannot be started
 */
export function isOnBus(name, env = process.env) {
  const ask = '--session --print-reply=literal --dest=org.freedesktop.DBus /';
  const { stdout, error } = spawnSync(
    'dbus-send',
    [...ask.split(' '), 'org.freedesktop.DBus.NameHasOwner', `string:${name}`],
    { env, encoding: 'utf8', timeout: 5000 },
  );
  if (error) throw error;
  return stdout.includes('true');
}
