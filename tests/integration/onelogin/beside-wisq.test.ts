import { expect, it } from 'vitest';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { compareWithSource } from '../../../shared/domain/onelogin/compare.ts';
import { noMappings } from '../../../shared/domain/onelogin/mapping.ts';
import { detailsOf, userOf } from '../../../shared/domain/onelogin/reading.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import type { ScenarioName } from '../../../practice/scenarios.ts';
import { look, namesIn, scene } from '../../support/onelogin.ts';

it.each<[ScenarioName, string]>([
  ['happy', 'same'],
  ['no-mapping', 'not-mapped'],
  ['empty-title', 'empty'],
  ['approval-waiting', 'lost'],
])('Title in %s, OneLogin’s own beside Wisq’s: %s', async (name, verdict) => {
  const world = await scene(name);
  const { reading } = await look(world);
  const [userName = ''] = namesIn(world);
  const { baseUrl, token } = world;
  const { received } = await lookUpUser({
    baseUrl,
    token,
    userName,
    signal: new AbortController().signal,
  });
  const [user] = reading.users;
  const source = user === undefined ? noValues : (userOf(user)?.values ?? noValues);
  const mappings = detailsOf(reading)?.mappings ?? noMappings;
  const compared = compareWithSource(source, mappings, received);
  expect(compared.find(({ attribute }) => attribute === 'jobTitle')?.verdict).toBe(verdict);
});
