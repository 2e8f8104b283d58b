import { expect, test } from 'vitest';
import { judgeAudit } from '../../../tools/dist/audit.mjs';

const advised = (...names: string[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(names.map((name) => [name, { name, severity: 'high' }])),
  });

test('an advisory for what ships is found, one for a tool is told apart', () => {
  expect(judgeAudit(advised('undici', 'vite'), ['undici', 'react'])).toEqual({
    kind: 'found',
    ships: ['undici (high)'],
    tools: ['vite (high)'],
  });
});

test('nothing that ships has one', () => {
  const report = `npm warn something\n${advised('vite')}`;
  expect(judgeAudit(report, ['undici'])).toMatchObject({ kind: 'clean', tools: ['vite (high)'] });
});

test.each([
  ['', 'npm gave no report'],
  ['npm error { broken', 'npm gave no report'],
  ['npm warn audit 405\n{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
])('a registry that does not answer is not a pass: %j', (output, why) => {
  expect(judgeAudit(output, ['undici'])).toEqual({ kind: 'not-run', why });
});
