import { expect, it } from 'vitest';
import { comparableName } from '../../../shared/domain/text/comparable.ts';

it.each([
  ['Maya@Northwind.example', 'maya@northwind.EXAMPLE'],
  [' Maya ', 'maya'],
  // One letter, and a letter with a combining mark.
  ['Zo\u00EB', 'Zoe\u0308'],
])('%j and %j are the same name', (a, b) => expect(comparableName(a)).toBe(comparableName(b)));

it.each([
  ['Maya', 'Mayá'],
  ['Maya O', 'MayaO'],
  ['Strauß', 'Strauss'],
])('%j and %j are not', (a, b) => expect(comparableName(a)).not.toBe(comparableName(b)));
