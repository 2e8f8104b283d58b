import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/setup/paths.mjs';

/** A page of the repository's documentation. */
export interface Page {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a reader of the repository meets: the pages in its root, in docs/ and in .github/. */
export function documentationPages(): readonly Page[] {
  const all = ['', 'docs', '.github'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '' })
      .map((name) => join(folder, String(name)).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md')),
  );
  return all.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A page without its code blocks: what stands in them is no link and no heading. */
function prose(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '');
}

/** The targets of a page's links and pictures, as they are written. */
export function linkTargets(text: string): readonly string[] {
  return [...prose(text).matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map(([, target = '']) => target);
}

/** The anchors that GitHub gives a page's headings: lower case, no punctuation, hyphens for blanks. */
export function anchors(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, heading = ''] of prose(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let again = 1; found.has(anchor); again += 1) anchor = `${slug}-${again}`;
    found.add(anchor);
  }
  return found;
}
