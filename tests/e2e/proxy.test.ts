import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { electronFlags } from '../../tools/setup/electron-flags.mjs';
import type { CallName, InputOf } from '../../shared/contract/contract.ts';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import { launchApp } from '../../tools/drive/launch-app.ts';
import { host, httpsWorld } from '../support/https-world.ts';
import { basicProxy, proxyServer } from '../support/proxy.ts';
import { token } from '../../tools/fixtures/scim-answers.ts';
import { httpServer } from '../support/server.ts';

const { keep, wisq, ca } = httpsWorld();
const user = 'ida';
const password = 'pr0xy-geheim-4711';

async function call<N extends CallName>(page: Page, name: N, input: InputOf<N>) {
  return page.evaluate(
    ([n, i]) => (globalThis as unknown as { wisq: WindowApi }).wisq.call(n, i as never),
    [name, input] as const,
  );
}

test('a company’s network: proxy script, proxy with a sign-in, authority of its own', async () => {
  const server = await wisq();
  const proxy = await keep(proxyServer(basicProxy(user, password)));
  const script = await keep(
    httpServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' });
      response.end(`function FindProxyForURL() { return "PROXY 127.0.0.1:${proxy.port}"; }`);
    }),
  );
  const userData = mkdtempSync(join(tmpdir(), 'wisq-proxy-'));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  writeFileSync(join(userData, 'extra-ca.pem'), ca().root.cert);
  const { window, close } = await launchApp({
    userData,
    flags: [...electronFlags(), `--proxy-pac-url=http://127.0.0.1:${script.port}/proxy.pac`],
  });
  onTestFinished(() => close().catch(() => undefined));

  const created = await call(window, 'setups.create', { name: 'Northwind' });
  if (!created.ok) throw new Error(created.problem.code);
  const { setupId } = created.value as { setupId: string };
  const url = `https://${host}:${server.port}/scim/v2`;
  await call(window, 'credentials.enter', { setupId, url, token });
  await call(window, 'credentials.save', { setupId, where: 'session' });
  await call(window, 'setups.position', { setupId, step: 'configure' });
  await window.reload();

  await window.getByRole('button', { name: 'Test connection' }).click();
  const name = `127.0.0.1:${proxy.port}`;
  await window.getByRole('heading', { name: `Sign in to the proxy ${name}` }).waitFor();
  await window.getByText('PROXY_SIGN_IN').waitFor();
  await window.getByRole('button', { name: 'Sign in and test again' }).click();
  await window.getByText('Enter the username and password.').waitFor();
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await window.getByLabel('Username', { exact: true }).fill(user);
  await window.getByLabel('Password').fill(password);
  await window.getByRole('button', { name: 'Sign in and test again' }).click();
  await window.getByRole('heading', { name: /^The connection works/ }).waitFor();
  await window.locator('summary', { hasText: 'Details' }).click();
  await window.getByText(`from this computer, through the proxy ${name}.`).waitFor();
  expect(server.seen[0]?.authorization).toBe(`Bearer ${token}`);
  expect(await window.content()).not.toContain(password);
  // Chromium itself asked the proxy for nothing: no dictionary, no component, no report.
  const asked = new Set(proxy.heads.map((head) => head.split(' ')[1]));
  expect([...asked]).toEqual([`${host}:${server.port}`]);

  await close();
  for (const file of readdirSync(userData, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = readFileSync(join(file.parentPath, file.name));
    expect([file.name, content.includes(password), content.includes(token)]).toEqual([
      file.name,
      false,
      false,
    ]);
  }
});
