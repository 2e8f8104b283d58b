import { childOf, parse, type SyntaxNode, textIn, walk } from './source.ts';

/** Attributes whose text a person reads or hears. */
const readAttributes = new Set(['alt', 'aria-label', 'label', 'placeholder', 'title']);

/** Where a text is no person's: what is imported, types, keys, failures of the program itself. */
const skipped = /^(Import|Export(All|Named)Declaration$|TS(?!(As|Satisfies|NonNull)Expression$))/;

/**
 * The texts in a file that look like English sentences, each with its line. Looks at literals,
 * templates and what stands between tags; not at the texts of errors that are thrown, which are for
 * programmers.
 */
export function sentencesIn(file: string, text: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  walk(parse(file, text), (node, parent) => {
    const { type } = node;
    if (type !== 'ExportNamedDeclaration' && skipped.test(type)) return false;
    if (type === 'NewExpression' && textIn(childOf(node, 'callee'), 'name').endsWith('Error'))
      return false;
    if (type === 'JSXAttribute' && !readAttributes.has(textIn(childOf(node, 'name'), 'name')))
      return containsExpression(node);
    const own = textOfNode(node);
    if (own === null || isKey(node, parent)) return true;
    const read = type === 'JSXText' || parent?.type === 'JSXAttribute';
    if (read ? /\p{L}/u.test(own) : looksLikeSentence(own)) {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ line, text: own.trim() });
    }
    return true;
  });
  return found;
}

/** A name of classes is no sentence, but what is computed for it may hold one. */
function containsExpression(attribute: SyntaxNode): boolean {
  const isClass = textIn(childOf(attribute, 'name'), 'name') === 'className';
  return !isClass && childOf(attribute, 'value')?.type === 'JSXExpressionContainer';
}

function textOfNode(node: SyntaxNode): string | null {
  if (node.type === 'Literal' || node.type === 'JSXText') return textIn(node, 'value') || null;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis: unknown = node['quasis'];
  if (!Array.isArray(quasis)) return null;
  return quasis.map((one: SyntaxNode) => textIn(one['value'] as SyntaxNode, 'cooked')).join('‹›');
}

function isKey(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  return (
    (parent?.type === 'Property' && parent['key'] === node) ||
    (parent?.type === 'MemberExpression' && parent['property'] === node)
  );
}

/**
 * Two words of which the first begins with a capital, or three in small letters, or an apostrophe as
 * our texts have it. Markup, addresses and command-line options are none.
 */
function looksLikeSentence(text: string): boolean {
  if (/^\s*</.test(text) || /[{};]\s*$/.test(text)) return false;
  return (
    /(^|[^\p{L}\p{N}./-])[“(]?\p{Lu}\p{Ll}*[,:]? \p{L}{2,}/u.test(text) ||
    /(^| )\p{Ll}{2,} \p{Ll}+ \p{Ll}{2,}([ .,:]|$)/u.test(text) ||
    /\p{L}’\p{L}|[“”]/u.test(text)
  );
}
