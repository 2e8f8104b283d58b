import { Parser } from 'htmlparser2';

/** An element of XML: its name, attributes, elements in it and the text it begins with. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML that has to be well-formed: throws where a tag is never closed, or closes nothing. */
export function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let opened = 0;
  const innermost = () => open.at(-1) ?? top;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [], text: '' };
        innermost().children.push(element);
        open.push(element);
        opened += 1;
      },
      ontext: (data) => void (innermost().text += data),
      onclosetag(name, implied) {
        const closes = text.slice(parser.startIndex, parser.endIndex + 1);
        const closed = open.pop()?.name;
        if (closed !== name || (implied && !closes.endsWith('/>'))) {
          throw new Error(`<${name}> is not closed`);
        }
      },
      onerror(error) {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const closings = text.match(/<\/|\/>/g)?.length ?? 0;
  if (closings !== opened || top.children.length !== 1) throw new Error('A tag closes nothing');
  return top.children[0] ?? top;
}

/** Every element of a name in this one, in the order of the text. */
export function elementsOf(parent: Element, name: string): readonly Element[] {
  return parent.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}
