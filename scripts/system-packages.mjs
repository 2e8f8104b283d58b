// sudo node scripts/system-packages.mjs: what npm test needs of a Debian or Ubuntu, for those who run
// the tests as an ordinary user.
import { asScript } from '../tools/setup/say.mjs';
import { systemPackages } from '../tools/setup/system-packages.mjs';

const needs = /** @type {const} */ (['electron', 'keyring', 'screen', 'packaging', 'clipboard']);
await asScript(() => systemPackages([...needs]));
