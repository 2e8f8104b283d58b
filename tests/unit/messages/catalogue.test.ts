import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';
import { sourceFiles, textOf } from './source.ts';
import { type Source, unusedMessages } from './unused.ts';

const inFolders = (...folders: readonly string[]): readonly Source[] =>
  folders.flatMap(sourceFiles).map((file) => ({ file, text: textOf(file) }));

/** Files with texts that are not ours to word or to translate. */
const notMessages: Readonly<Record<string, string>> = {
  'shared/domain/guide/labels.ts': 'OneLogin’s labels, letter for letter',
  'shared/domain/guide/credential-labels.ts': 'OneLogin’s labels, letter for letter',
  'shared/domain/guide/screen-labels.ts': 'OneLogin’s labels, letter for letter',
  'shared/domain/guide/connectors.ts': 'rows of OneLogin’s catalogue, letter for letter',
  'shared/domain/onelogin/connectors.ts': 'rows of OneLogin’s catalogue, letter for letter',
  'shared/domain/guide/values.ts': 'what the guide has typed into OneLogin',
  'shared/domain/credentials/characters.ts': 'quotation marks that are taken off a value',
  'shared/domain/handover/mask/people.ts': 'pseudonyms: stored in reports, the same in all',
  'shared/domain/setup/keychain-names.ts': 'names of entries in the keychain',
  'main/credentials/paste/find-credentials.ts':
    'OneLogin’s labels, put before a value that is pasted alone',
  'main/credentials/paste/labels.ts': 'marks around labels, as a pattern',
  'main/credentials/paste/rewriters.ts': 'names of mail filters',
  'main/credentials/paste/undo-html.ts': 'names of elements',
  'main/credentials/paste/words.ts': 'words that people write under a value',
  'main/credentials/keychain.ts': 'the content of a test entry in the keychain',
  'shared/domain/text/look-alike.ts': 'typographic signs',
  'main/connection/gateways/network-signs.ts': 'names of products, and where their signs are told',
  'main/connection/gateways/wisq-signs.ts': 'names of products, and where their signs are told',
  'main/connection/gateways/either-signs.ts': 'names of products, and where their signs are told',
  'main/policy/policy-channels.ts': 'folders of Windows and macOS',
  'main/policy/registry.ts': 'a key of the registry',
};

test('every sentence that a person reads stands in shared/messages', () => {
  const sources = inFolders('renderer', 'main', 'shared/domain', 'shared/documents');
  expect(sources.length).toBeGreaterThan(200);
  const found = sources.flatMap(({ file, text }) =>
    sentencesIn(file, text).map((sentence) => ({ file, ...sentence })),
  );
  expect(found.filter(({ file }) => notMessages[file] === undefined)).toEqual([]);
  const excepted = new Set(found.map(({ file }) => file));
  expect(Object.keys(notMessages).filter((file) => !excepted.has(file))).toEqual([]);
});

test.each([
  ['a sentence', "const a = 'The token is missing.';"],
  ['words with a capital', "const a = { label: 'Test connection' };"],
  ['a piece of a sentence', 'const a = (n: string) => `${n} couldn’t be looked up`;'],
  ['a word between tags', 'const a = <p>Close</p>;'],
  ['what a screen reader says', 'const a = <p aria-label="Steps" />;'],
  ['one of two', "const a = <p>{b ? 'Nothing was found' : c}</p>;"],
])('%s outside would be found', (_what, text) => {
  expect(sentencesIn('a.tsx', text)).toHaveLength(1);
});

test.each([
  ['names of classes', 'const a = <p className={b ? "small quiet block" : "panel row"} />;'],
  ['what is thrown at programmers', "throw new TypeError('The drawing has no values');"],
  ['codes, calls and files', "f('TOKEN_MISSING', 'check.run', './a.ts', 'https://a.example/b c');"],
])('%s are no sentences', (_what, text) => {
  expect(sentencesIn('a.tsx', text)).toEqual([]);
});

/** Through which files of shared/messages each surface gets what it says; the longest folder counts. */
const doors: Readonly<Record<string, RegExp>> = {
  renderer: /^(window\/.+|drawings)\.ts$/,
  main: /^(desktop|menu|arrival|documents)\.ts$/,
  'main/cli': /^terminal\.ts$/,
  'shared/documents': /^(documents|drawings)\.ts$/,
};

test('each surface gets its messages through its own files', () => {
  const around = inFolders('renderer', 'main', 'shared/documents').flatMap(({ file, text }) => {
    const surface = Object.keys(doors).findLast((folder) => file.startsWith(`${folder}/`)) ?? '';
    return [...text.matchAll(/(?:from|import\() ?'(?:\.\.\/)+(?:shared\/)?messages\/([^']+)'/g)]
      .map(([, door = '']) => door)
      .filter((door) => doors[surface]?.test(door) !== true)
      .map((door) => `${file} imports ${door}`);
  });
  expect(around).toEqual([]);
});

test('every message is read somewhere', () => {
  const readers = inFolders(
    'renderer',
    'main',
    'shared/documents',
    'shared/drawings',
    'tools/docs',
  );
  expect(unusedMessages(inFolders('shared/messages'), readers)).toEqual([]);
});

test('a message that nothing reads would be found', () => {
  const holders: readonly Source[] = [
    { file: 'a.ts', text: "export const common = { keep: 'Keep', close: 'Close' } as const;" },
    {
      file: 'b.ts',
      text: `import { common } from './a.ts';
        const usersMessages = { ...common, add: 'Add', table: { head: 'Head', foot: 'Foot' } };
        export const messages = { users: usersMessages, old: { text: 'Old' } } as const;`,
    },
  ];
  const reader: Source = {
    file: 'c.tsx',
    text: `import { messages as m } from './messages/b.ts';
      const { table } = m.users;
      export const a = [m.users.keep, table.head, m.users.add];`,
  };
  expect(unusedMessages(holders, [reader])).toEqual([
    'common.close',
    'usersMessages.table.foot',
    'messages.old.text',
  ]);
});
