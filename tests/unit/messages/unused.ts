import { childOf, nodesIn, parse, type SyntaxNode, textIn, walk } from './source.ts';

export interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * The messages that nothing reads, as `object.key.key`. In: the files that hold messages, and the
 * others that may read them. Looks at objects that are written out as constants without a type of
 * their own: one that has a type is keyed by codes and looked up by them. A message counts as read
 * where the code names it, or takes an object it is in as a whole.
 */
export function unusedMessages(holders: readonly Source[], readers: readonly Source[]): string[] {
  const trees = new Trees();
  const programs = holders.map(({ file, text }) => parse(file, text));
  for (const program of programs) trees.declare(program);
  const read = new Set<string>();
  const whole = new Set<string>();
  for (const program of programs) findReads(program, true, trees, { read, whole });
  for (const { file, text } of readers) {
    if (text.includes('/messages/')) findReads(parse(file, text), false, trees, { read, whole });
  }
  return trees.messages.filter((path) => {
    const parts = path.split('.');
    return !read.has(path) && !parts.some((_, n) => whole.has(parts.slice(0, n + 1).join('.')));
  });
}

/** The objects of messages by their paths: constants by their names, and what is in them. */
class Trees {
  /** Paths of all that is a text or makes one. */
  readonly messages: string[] = [];
  readonly #constants = new Set<string>();
  /** Constants that stand in an object under a key, by `object.key`. */
  readonly #links = new Map<string, string>();
  /** Constants that are spread into an object. */
  readonly #spreads = new Map<string, string[]>();

  declare(program: SyntaxNode): void {
    const constants: [string, SyntaxNode][] = [];
    walk(program, (node) => {
      const object = objectIn(childOf(node, 'init'));
      if (object !== null && !isTyped(node))
        constants.push([textIn(childOf(node, 'id'), 'name'), object]);
      return !/Function/.test(node.type);
    });
    for (const [constant] of constants) this.#constants.add(constant);
    for (const [constant, object] of constants) this.#collect(object, constant);
  }

  isConstant(name: string): boolean {
    return this.#constants.has(name);
  }

  /** The paths that `path.key` can mean. */
  step(path: string, key: string): readonly string[] {
    const own = this.#links.get(`${path}.${key}`);
    const spread = this.#spreads.get(path) ?? [];
    return [
      `${path}.${key}`,
      ...(own === undefined ? [] : [own]),
      ...spread.flatMap((one) => this.step(one, key)),
    ];
  }

  #collect(object: SyntaxNode, path: string): void {
    for (const spread of nodesIn(object, 'properties', 'SpreadElement')) {
      const name = textIn(childOf(spread, 'argument'), 'name');
      this.#spreads.set(path, [...(this.#spreads.get(path) ?? []), name]);
    }
    for (const property of nodesIn(object, 'properties', 'Property')) {
      const below = `${path}.${keyOf(property)}`;
      const value = childOf(property, 'value');
      const inner = objectIn(value);
      if (inner !== null) this.#collect(inner, below);
      else {
        this.#links.set(below, textIn(value, 'name'));
        this.messages.push(below);
      }
    }
  }
}

interface Reads {
  readonly read: Set<string>;
  readonly whole: Set<string>;
}

function findReads(
  program: SyntaxNode,
  holder: boolean,
  trees: Trees,
  { read, whole }: Reads,
): void {
  const locals = new Map<string, Set<string>>();
  const paths = (node: SyntaxNode | null): readonly string[] => {
    if (node?.type === 'Identifier') return [...(locals.get(textIn(node, 'name')) ?? [])];
    if (node?.type !== 'MemberExpression' || node['computed'] === true) return [];
    const key = textIn(childOf(node, 'property'), 'name');
    return paths(childOf(node, 'object')).flatMap((path) => trees.step(path, key));
  };
  const name = (local: string, meant: readonly string[]) => {
    if (local !== '' && meant.length > 0)
      locals.set(local, new Set([...(locals.get(local) ?? []), ...meant]));
  };
  walk(program, (node, parent) => {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const one of nodesIn(node, 'specifiers', 'ImportSpecifier')) {
          const imported = textIn(childOf(one, 'imported'), 'name');
          if (trees.isConstant(imported)) name(textIn(childOf(one, 'local'), 'name'), [imported]);
        }
        return false;
      case 'VariableDeclarator': {
        const to = childOf(node, 'id');
        const own = textIn(to, 'name');
        const from = paths(childOf(node, 'init'));
        if (holder && objectIn(childOf(node, 'init')) !== null) name(own, [own]);
        name(own, from);
        for (const property of nodesIn(to, 'properties', 'Property')) {
          const meant = from.flatMap((path) => trees.step(path, keyOf(property)));
          for (const path of meant) read.add(path);
          name(textIn(childOf(property, 'value'), 'name'), meant);
        }
        break;
      }
      case 'MemberExpression':
        for (const path of paths(node)) read.add(path);
        if (node['computed'] === true)
          for (const path of paths(childOf(node, 'object'))) whole.add(path);
    }
    if (isWhole(parent, holder)) for (const path of paths(node)) whole.add(path);
    return true;
  });
}

/** Whether what stands in such a node is passed on, so that what is read of it cannot be seen. */
function isWhole(parent: SyntaxNode | null, holder: boolean): boolean {
  return (
    /^(CallExpression|ReturnStatement|ArrowFunctionExpression|ArrayExpression)$/.test(
      parent?.type ?? '',
    ) ||
    (parent?.type === 'SpreadElement' && !holder)
  );
}

/** The object literal in `x as const`. */
function objectIn(node: SyntaxNode | null): SyntaxNode | null {
  if (node?.type === 'ObjectExpression') return node;
  return node?.type === 'TSAsExpression' ? objectIn(childOf(node, 'expression')) : null;
}

function isTyped(declarator: SyntaxNode): boolean {
  return childOf(childOf(declarator, 'id'), 'typeAnnotation') !== null;
}

function keyOf(property: SyntaxNode): string {
  const key = childOf(property, 'key');
  return textIn(key, 'name') || textIn(key, 'value');
}
