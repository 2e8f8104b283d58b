import { expect, it } from 'vitest';
import { systemTool } from '../../../main/policy/run-tool.ts';

// Node stands for the system's own programs: what counts is the running, not what is run.
const node = systemTool(process.execPath);
const script = (text: string, input?: Uint8Array) => node(['-e', text], input);

it('a program of the system is run to its end: what it wrote, and its exit code', async () => {
  expect(await script('process.stdout.write(Buffer.from([0x61, 0x81]))')).toEqual({
    code: 0,
    output: Buffer.from([0x61, 0x81]),
  });
  expect(await script("process.stdout.write('none'); process.exitCode = 1")).toEqual({
    code: 1,
    output: Buffer.from('none'),
  });
});

it('a program reads what it is given, and may leave it', async () => {
  const bytes = Buffer.alloc(64 * 1024, 'x');
  const length =
    "let n = 0; process.stdin.on('data', (d) => (n += d.length)).on('end', () => console.log(n))";
  expect((await script(length, bytes))?.output.toString().trim()).toBe(String(bytes.length));
  expect(await script('process.exit(3)', bytes)).toMatchObject({ code: 3 });
});

it('its words are no command line: nothing expands them', async () => {
  const words = ['-e', 'process.stdout.write(process.argv[1])', '--', '$HOME & "x" %PATH% > y'];
  expect((await node(words))?.output.toString()).toBe('$HOME & "x" %PATH% > y');
});

it('a program sees nothing of this process’s environment', async () => {
  process.env['WISQ_PRACTICE_CANARY'] = 'seen';
  const answer = await script('process.stdout.write(Object.keys(process.env).join())');
  delete process.env['WISQ_PRACTICE_CANARY'];
  expect(answer?.code).toBe(0);
  expect(answer?.output.toString()).not.toContain('WISQ');
  // On Windows, Node itself adds a few that programs there cannot do without.
  if (process.platform !== 'win32') {
    expect(answer?.output.toString()).not.toContain('PATH');
  }
});

it('one that is not there, is stopped, says too much or cannot be named has no answer', async () => {
  expect(await systemTool('/nowhere/reg.exe')(['query'])).toBe(null);
  // Windows has no signals: who is ended there ends with a code.
  if (process.platform !== 'win32') {
    expect(await script('process.kill(process.pid)')).toBe(null);
  }
  expect(await script("process.stdout.write('x'.repeat(65 * 1024))")).toBe(null);
  expect(await systemTool('a\0b')([])).toBe(null);
});
