import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { timedOut, within } from '../../time/time-limit.ts';
import { pemBlocks, pemBody } from './pem.ts';

/** The system's CAs in addition to the public ones that come with the platform. */
export interface SystemCas {
  readonly cas: readonly string[];
  /** Why they are missing; null: they are not. */
  readonly missing: 'late' | 'failed' | null;
}

export interface SystemCasOptions {
  readonly platform: NodeJS.Platform;
  /** How long to wait. A read that is late goes on, and its result serves the next check. */
  readonly limitMs: number;
  /** Reads the list, in PEM; null: this runtime cannot. */
  readonly read: () => Promise<readonly string[] | null>;
}

/** Long enough for any healthy machine; managed Macs were seen to block for many times that. */
const usualLimitMs = 4000;

/**
 * The usual files of Linux distributions, of which one is there: Debian and SUSE, Fedora and Red Hat,
 * Alpine (the list in Go's crypto/x509/root_linux.go).
 */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * Makes a reader of the system's list that reads once: what was read is kept, what failed is tried
 * again at the next call. It never rejects and resolves within the limit.
 */
export function systemCasReader({
  platform,
  limitMs,
  read,
}: SystemCasOptions): () => Promise<SystemCas> {
  let reading: Promise<readonly string[] | null> | null = null;
  return async () => {
    reading ??= read();
    const mine = reading;
    try {
      const found = await within(limitMs, mine);
      if (found === timedOut) return { cas: [], missing: 'late' };
      if (found !== null) return { cas: found, missing: null };
      // Only systems with a store of their own miss something when the runtime cannot read it.
      return { cas: [], missing: platform === 'linux' ? null : 'failed' };
    } catch {
      if (reading === mine) reading = null;
      return { cas: [], missing: 'failed' };
    }
  };
}

/** Of this system, in this process. Nothing is read before the first call. */
export const readSystemCas = systemCasReader({
  platform: process.platform,
  limitMs: usualLimitMs,
  read: async () => {
    const found = process.platform === 'linux' ? await readBundle() : await readInWorker();
    return found === null ? null : withoutPublic(found);
  },
});

async function readBundle(): Promise<readonly string[] | null> {
  for (const path of bundles) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) return pemBlocks(text);
  }
  return null;
}

/**
 * The whole program of the worker: macOS and Windows are queried for one certificate after the other,
 * and that blocks the calling thread. `getCACertificates` is not in every runtime (Node 22.15).
 */
const program = `
const { parentPort } = require('node:worker_threads');
const tls = require('node:tls');
parentPort.postMessage(tls.getCACertificates ? tls.getCACertificates('system') : null);
`;

/** Asks the system in a thread of its own; null: this runtime cannot. In PEM, public CAs included. */
export function readInWorker(): Promise<readonly string[] | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, stdout: true, stderr: true });
    // A thread that hangs in the system's code must not keep the app from ending.
    worker.unref();
    worker.once('message', (found: readonly string[] | null) => {
      resolve(found);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('ended without an answer')));
  });
}

function withoutPublic(cas: readonly string[]): readonly string[] {
  const known = new Set(rootCertificates.map(pemBody));
  return [...new Map(cas.map((pem) => [pemBody(pem), pem])).entries()]
    .filter(([body]) => !known.has(body))
    .map(([, pem]) => pem);
}
