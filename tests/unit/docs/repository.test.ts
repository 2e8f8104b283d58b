import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entrySchema } from '../../../shared/domain/setup/entries.ts';
import { root } from '../../../tools/setup/paths.mjs';
import { anchors, documentationPages, linkTargets } from '../../support/markdown.ts';

const pages = documentationPages();

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

describe('what a reader follows', () => {
  it.each(pages)('in $path, leads somewhere', ({ path, text }) => {
    const lost = linkTargets(text).filter((target) => {
      if (/^(?:https?|mailto):/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : posix.join(posix.dirname(path), file);
      if (!existsSync(join(root, to))) return true;
      return anchor !== undefined && !anchors(read(to)).has(anchor);
    });
    expect(lost).toEqual([]);
  });

  it.each(pages)('in $path, names npm scripts that are there', ({ text }) => {
    const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
    const named = [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each(pages)('in $path, names files of the source that are there', ({ text }) => {
    const tops = 'shared|main|renderer|practice|tests|tools|bench|scripts|packaging|docs|\\.github';
    const quoted = new RegExp(`\`((?:${tops})/[^\`\\s*…]*)\``, 'g');
    const plain = new RegExp(
      `(?<![\\w./-])((?:${tops})/[\\w./-]+\\.(?:[mc]?[jt]sx?|md|yml))\\b`,
      'g',
    );
    const named = [...text.matchAll(quoted), ...text.matchAll(plain)].map(([, name = '']) => name);
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('finds links, scripts and files at all', () => {
    const all = pages.map(({ text }) => text).join('\n');
    expect(pages.length).toBeGreaterThan(20);
    expect(linkTargets(all).length).toBeGreaterThan(60);
  });
});

describe('the decisions', () => {
  const folder = 'docs/decisions';
  const records = readdirSync(join(root, folder)).filter((name) => name !== 'README.md');

  it('are all in their index, in order and each once', () => {
    expect(linkTargets(read(`${folder}/README.md`)).filter((to) => to.startsWith('0'))).toEqual(
      records.toSorted(),
    );
  });

  it.each(records)('%s has its number, and says what would change it', (name) => {
    const text = read(`${folder}/${name}`);
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
      'What would change our mind',
    ]);
  });
});

describe('the glossary', () => {
  it('lists every type of entry that a journal can hold, and no other', () => {
    const row = /^\| entry types \|(.+)\|$/m.exec(read('docs/glossary.md'))?.[1] ?? '';
    const listed = [...row.matchAll(/`([^`]+)`/g)].map(([, type]) => type);
    const known = entrySchema.options.map((option) => option.entries.type.literal);
    expect(new Set(listed)).toEqual(new Set(known));
    expect(listed).toHaveLength(known.length);
  });
});

describe('the forms for issues', () => {
  interface Field {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string };
  }
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(join(root, folder)).filter((name) => name !== 'config.yml');

  it('are three, beside a file that leaves no other way', () => {
    expect(forms).toEqual(['bug.yml', 'idea.yml', 'onelogin-fact.yml']);
    expect(parse(read(`${folder}/config.yml`))).toEqual({ blank_issues_enabled: false });
  });

  it.each(forms)('%s can be shown, and warns before anything private is pasted', (name) => {
    const form = parse(read(`${folder}/${name}`));
    const body: readonly Field[] = form.body;
    expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
    const [warning, ...fields] = body;
    expect(warning?.type).toBe('markdown');
    expect(warning?.attributes.value).toMatch(/token[^]*names/);
    for (const field of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(field.type);
      expect(field.attributes.label).toMatch(/\S/);
    }
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(fields.length);
    expect(fields.at(-1)).toMatchObject({
      id: 'clean',
      type: 'checkboxes',
      attributes: { options: [{ required: true }] },
    });
  });
});

describe('the settings that editors and version managers read', () => {
  it('indent and wrap as the formatter does', () => {
    const { formatter } = JSON.parse(read('biome.json'));
    const [, code = ''] = read('.editorconfig').split('[*]');
    expect(code).toContain(`indent_style = ${formatter.indentStyle}\n`);
    expect(code).toContain(`indent_size = ${formatter.indentWidth}\n`);
    expect(code).toContain(`max_line_length = ${formatter.lineWidth}\n`);
  });

  it('take the Node that the build tools and the workflows take', () => {
    const wanted = read('.nvmrc').trim();
    const { optionalDependencies } = JSON.parse(read('tools/node/package.json'));
    const majors = Object.values<string>(optionalDependencies).map((one) => one.split('.')[0]);
    expect(new Set(majors)).toEqual(new Set([wanted]));
    for (const name of ['test.yml', 'release.yml']) {
      const text = read(`.github/workflows/${name}`);
      const given = [...text.matchAll(/node-version: (.+)/g)].map(([, version]) => version);
      expect(new Set(given)).toEqual(new Set([wanted]));
    }
  });
});
