import * as fc from 'fast-check';
import { anyString } from './any-string.ts';

/** What tends to get through where it should not: paths, scripts, control signs, sizes, odd numbers. */
const nasty = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  ' ',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  '/dev/zero',
  'file:///etc/passwd',
  'javascript:alert(1)',
  // Nobody listens there: what is stored may be asked.
  'https://127.0.0.1:9/onelogin.com',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'null\u0000byte',
  'line\r\nbreak: x',
  '\u202Egnp.exe',
  '\uD800',
  'x'.repeat(100_000),
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [[[[[]]]]],
  { toString: 'x', valueOf: 'y' },
  '00000000-0000-4000-8000-000000000000',
);

/** The part of a valibot schema that tells what an input looks like. */
interface Shape {
  readonly type?: unknown;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly Shape[];
  readonly wrapped?: Shape;
  readonly item?: Shape;
}

/**
 * Inputs for a call made to get past its schema: mostly of the form it asks for, with values
 * that are right in kind and wrong in content; else anything at all. `ids` are known to main.
 */
export function hostileInput(schema: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: ofForm(schema as Shape, ids) },
    { weight: 1, arbitrary: nasty },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}

function ofForm(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (shape.entries !== undefined) {
    const fields = Object.entries(shape.entries).map(
      ([name, field]) => [name, mostly(ofForm(field, ids))] as const,
    );
    return fc.record(Object.fromEntries(fields));
  }
  if (shape.wrapped !== undefined) return fc.oneof(fc.constant(null), ofForm(shape.wrapped, ids));
  if (shape.item !== undefined) return fc.array(ofForm(shape.item, ids), { maxLength: 3 });
  const { options } = shape;
  if (options !== undefined && options.length > 0) {
    return fc
      .constantFrom(...options)
      .chain((option) =>
        typeof option === 'object' ? ofForm(option as Shape, ids) : fc.constant(option),
      );
  }
  switch (shape.type) {
    case 'string':
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...ids) },
        fc.constantFrom('proxy.example:8080', 'acme'),
        anyString({ maxLength: 300 }),
      );
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer(), fc.double());
    default:
      return fc.constant(undefined);
  }
}

function mostly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: nasty });
}
