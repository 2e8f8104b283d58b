import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** A node of a syntax tree (ESTree), as far as these tests look into one. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The TypeScript files below a folder of the project, by path from its root. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .toSorted();
}

/** The text of a file. In: its path from the project's root. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The syntax tree of TypeScript. In: the name that tells its kind, and the text. */
export function parse(file: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${file}: ${errors[0]?.message}`);
  return program;
}

/** A node's child; null: it has none by that name. */
export function childOf(node: SyntaxNode | null, key: string): SyntaxNode | null {
  const value = node?.[key];
  return isNode(value) ? value : null;
}

/** The nodes of one type in a node's list. */
export function nodesIn(node: SyntaxNode | null, key: string, type: string): readonly SyntaxNode[] {
  const all: unknown = node?.[key];
  return Array.isArray(all) ? all.filter(isNode).filter((one) => one.type === type) : [];
}

/** A text that a node has, such as an identifier's name; empty: none by that name. */
export function textIn(node: SyntaxNode | null, key: string): string {
  const value = node?.[key];
  return typeof value === 'string' ? value : '';
}

/** All nodes below a node, with the ones they are in; `enter` answers false where it need not go deeper. */
export function walk(
  node: SyntaxNode,
  enter: (node: SyntaxNode, parent: SyntaxNode | null) => boolean,
  parent: SyntaxNode | null = null,
): void {
  if (!enter(node, parent)) return;
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (isNode(one)) walk(one, enter, node);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
