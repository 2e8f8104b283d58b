import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLicences } from '../../tools/dist/licences.mjs';
import { sbomOf } from '../../tools/dist/sbom.mjs';
import { shippedPackages } from '../../tools/dist/shipped.mjs';
import { runtimeFolder } from '../../tools/setup/paths.mjs';
import { packageVersion } from '../support/packaged/version.ts';

/** What the app may be made of; a further name is a decision (README, “How the code is laid out”). */
const allowed = [
  '@github/keytar',
  '@tanstack/react-virtual',
  '@tanstack/virtual-core',
  'csv-parse',
  'entities',
  'htmlparser2',
  'ical-generator',
  'libqp',
  'react',
  'react-dom',
  'scheduler',
  'undici',
  'valibot',
  'zustand',
];

test('no package is in the app but those that were chosen', () => {
  expect(shippedPackages().map(({ name }) => name)).toEqual(allowed);
});

test('the SBOM names exactly what ships, each with its hash and licence, and Electron', async () => {
  const sbom = await sbomOf(process.env);
  expect(sbom).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'wisq-onelogin-setup', version: packageVersion } },
  });
  const purls = sbom.components.map(({ purl }) => decodeURIComponent(purl));
  const shipped = shippedPackages().map(({ name, version }) => `pkg:npm/${name}@${version}`);
  expect(purls).toEqual([...shipped, expect.stringMatching(/^pkg:npm\/electron@\d/)]);
  for (const component of sbom.components) {
    expect(component).toMatchObject({
      scope: 'required',
      hashes: [{ alg: 'SHA-512' }],
      licenses: [{ license: { id: expect.stringMatching(/^(?:MIT|BSD-2-Clause)$/) } }],
    });
    expect(component).not.toHaveProperty('properties');
  }
  // Every reference leads to something on the list.
  const known = [sbom.metadata.component, ...sbom.components].map((entry) => entry['bom-ref']);
  expect(sbom.dependencies.map(({ ref }) => ref).toSorted()).toEqual(known.toSorted());
  for (const { dependsOn = [] } of sbom.dependencies) {
    expect(known).toEqual(expect.arrayContaining(dependsOn));
  }
});

test('the licences that ship hold the whole text of each', () => {
  writeLicences();
  const list = readFileSync(join(runtimeFolder, 'dist/licences.txt'), 'utf8');
  for (const { name, version, licence, text } of shippedPackages()) {
    expect(list).toContain(`${name} ${version} (${licence})\n\n${text}`);
  }
});
