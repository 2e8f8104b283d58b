import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { problem } from '../../shared/domain/problems/problem.ts';
import { ApiCredentials } from '../credentials/api-credentials.ts';
import { Credentials } from '../credentials/credentials.ts';
import { KnownSecrets } from '../credentials/known-secrets.ts';
import { systemKeychain } from '../credentials/keychain.ts';
import { ProxySignIns } from '../credentials/proxy-sign-ins.ts';
import { SessionVault } from '../credentials/session-vault.ts';
import { SetupsFolder } from '../journal/setups-folder.ts';
import { readOneLoginAddress } from '../onelogin/address.ts';
import { exitCodes, problemReport } from '../cli/report.ts';
import { inspectStored } from '../cli/run-stored-inspect.ts';
import { lookStored, reconcileStored } from '../cli/run-stored-rollout.ts';
import { healthStored } from '../cli/run-stored-health.ts';
import { runStored } from '../cli/run-stored.ts';
import type { Environment } from './environment.ts';
import { claimProfile } from './lifecycle.ts';
import { appNetwork, networkCalls } from './network.ts';
import type { terminalCommand } from './terminal-command.ts';

/**
 * The app without a window, with what is stored: `--check [--json] [--setup NAME] [--no-wrong-token]`,
 * `--inspect [--json] [--setup NAME]`, `--look --user NAME`, `--reconcile [--list FILE]` and
 * `--health [--json] [--setup NAME] [--since TIME]`. Ends the process. The profile is read without its lock, so
 * that it works beside an open app; the lock is held only for the moment in which a check's result is
 * written.
 */
export function answerInTerminal(
  { at, command }: NonNullable<ReturnType<typeof terminalCommand>>,
  argv: readonly string[],
  { environment, now }: { environment: Environment; now: () => Date },
): void {
  const { practiceOneLogin, refused } = environment;
  const practice = environment.mode === 'practice';
  if (refused !== null) {
    void end(exitCodes.notRun, `${problemReport(refused)}\n`);
    return;
  }
  // Chromium's own files: two processes must not share them, and nothing in them is needed.
  const scratch = mkdtempSync(join(tmpdir(), `wisq-${command}-`));
  app.setPath('sessionData', scratch);
  app.dock?.hide();
  const stop = stopSignal();
  const broken = problemReport(problem('INTERNAL', { where: 'terminal' }));
  const finish = (code: number, last = '') => {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 2 });
    void end(code, last);
  };
  process.on('uncaughtException', () => finish(exitCodes.notRun, `${broken}\n`));
  const profile = app.getPath('userData');
  // The log has one writer, too, and the report has all there is to report.
  const log = () => {};
  const vaults = { keychain: systemKeychain(practice, log), session: new SessionVault() };
  const credentials = new Credentials(vaults, now, log);
  const signIns = new ProxySignIns(vaults.keychain, log);
  const secrets = new KnownSecrets(credentials.held, signIns.held);
  const args = argv.slice(at + 1);
  const common = {
    folder: new SetupsFolder(profile, now, null, secrets.maskEntry),
    out: (text: string) => process.stdout.write(text),
    log: (text: string) => process.stderr.write(text),
    signal: stop,
  };
  const oneLoginAddress = (host: string) => readOneLoginAddress(practiceOneLogin ?? host, practice);
  const rollout = () => ({
    ...common,
    credentials,
    apiCredentials: new ApiCredentials(vaults, now, log),
    network: { ...appNetwork(profile, signIns), practice },
    oneLoginAddress,
  });
  const run = {
    check: () =>
      runStored(args, {
        ...common,
        credentials,
        network: appNetwork(profile, signIns),
        claim: () => claim(argv.slice(1, at)),
      }),
    inspect: () =>
      inspectStored(args, {
        ...common,
        apiCredentials: new ApiCredentials(vaults, now, log),
        lookAtOneLogin: networkCalls(profile, signIns, practice).lookAtOneLogin,
        oneLoginAddress,
      }),
    look: () => lookStored(args, rollout()),
    reconcile: () => reconcileStored(args, rollout()),
    health: () =>
      healthStored(args, {
        ...common,
        ...networkCalls(profile, signIns, practice),
        credentials,
        apiCredentials: new ApiCredentials(vaults, now, log),
        oneLoginAddress: (host) => readOneLoginAddress(practiceOneLogin ?? host, practice),
        now,
      }),
  }[command];
  app
    .whenReady()
    .then(run)
    .then(
      (code) => finish(code),
      () => finish(exitCodes.notRun, `${broken}\n`),
    );
}

/** Ctrl-C, a closing terminal, or the system that shuts down. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop.abort());
  }
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop.abort();
  });
  return stop.signal;
}

/** The lock that the app holds while it is open. In: what an app that starts again is started with. */
function claim(args: string[]): 'ours' | 'open' | 'unwritable' {
  const { kind } = claimProfile({ quietly: true });
  if (kind !== 'ours') return kind === 'other' ? 'open' : kind;
  // Somebody starts the app in the moment we have its lock: it has ended, so start it again.
  app.once('second-instance', () => app.relaunch({ args }));
  return 'ours';
}

/** Ends the process once everything written has been flushed. */
async function end(code: number, last: string): Promise<void> {
  await flushed(process.stderr, last);
  await flushed(process.stdout, '');
  app.exit(code);
}

/** A reader that is gone counts as flushed. */
function flushed(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.on('error', () => resolve());
    stream.write(text, () => resolve());
  });
}
