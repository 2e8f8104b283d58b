import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  peopleIn,
  previewOf,
  type ReadList,
  withColumn,
} from '../../../main/rollout/list/list-view.ts';
import { readListFile, readListText, readNames } from '../../../main/rollout/list/read-list.ts';
import { comparableName } from '../../../shared/domain/text/comparable.ts';

async function read(text: string | Uint8Array): Promise<ReadList> {
  const list =
    typeof text === 'string' ? await readListText(text) : await readListFile(text, 'people.csv');
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

const people = async (text: string | Uint8Array) => peopleIn(await read(text));
const codeOf = async (bytes: Uint8Array | string) => {
  const list =
    typeof bytes === 'string' ? await readListText(bytes) : await readListFile(bytes, null);
  return list.ok ? null : list.problem;
};

describe('one name a line', () => {
  it.each([
    ['ada@x.example\nben@x.example\n', ['ada@x.example', 'ben@x.example']],
    ['ada@x.example\r\nben@x.example', ['ada@x.example', 'ben@x.example']],
    ['ada\rben', ['ada', 'ben']],
    ['Username\nada\nben', ['ada', 'ben']],
    ['"ada@x.example"\n\'ben@x.example\'', ['ada@x.example', 'ben@x.example']],
    [
      'Ada Lovelace <ada@x.example>\n<ben@x.example>\nmailto:cem@x.example',
      ['ada@x.example', 'ben@x.example', 'cem@x.example'],
    ],
    [
      'Ada Lovelace <ada@x.example>; ben@x.example; "C" <cem@x.example>;',
      ['ada@x.example', 'ben@x.example', 'cem@x.example'],
    ],
    ['ada@x.example, ben@x.example', ['ada@x.example', 'ben@x.example']],
    ['="ada@x.example"\nben@x.example', ['ada@x.example', 'ben@x.example']],
  ])('%j', async (text, names) => {
    expect((await people(text))?.people).toEqual(names);
  });
});

describe('a table', () => {
  const rows = [
    ['First', 'Last', 'E-Mail'],
    ['Ada', 'Lovelace', 'ada@x.example'],
    ['Zoë', 'Größe', 'zoë@x.example'],
  ];

  it.each([',', ';', '\t', '|'] as const)('parted by %j, in any order of columns', async (by) => {
    const list = await read(rows.map((row) => row.join(by)).join('\r\n'));
    expect(previewOf('p', list)).toMatchObject({
      delimiter: by,
      header: true,
      column: 2,
      candidates: [2],
      people: 2,
      samples: ['ada@x.example', 'zoë@x.example'],
    });
    expect(list.columns.columns[2]).toMatchObject({ name: 'E-Mail', kind: 'e-mails', filled: 2 });
  });

  it.each([
    ['UTF-8', Buffer.from(rows.map((row) => row.join(',')).join('\n')), 'utf-8'],
    [
      'UTF-8 with its mark',
      Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\n')}`),
      'utf-8',
    ],
    [
      'UTF-16, little end first, with its mark',
      Buffer.from(`\uFEFF${rows.map((row) => row.join('\t')).join('\n')}`, 'utf16le'),
      'utf-16le',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from(rows.map((row) => row.join('\t')).join('\n'), 'utf16le'),
      'utf-16le',
    ],
    [
      'UTF-16, big end first',
      Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\n')}`, 'utf16le').swap16(),
      'utf-16be',
    ],
    [
      'Windows-1252',
      Buffer.from(rows.map((row) => row.join(';')).join('\r\n'), 'latin1'),
      'windows-1252',
    ],
  ])('in %s', async (_name, bytes, encoding) => {
    const list = await read(bytes);
    expect(list.encoding).toBe(encoding);
    expect(peopleIn(list)?.people).toEqual(['ada@x.example', 'zoë@x.example']);
  });

  it('with quoted cells, their line breaks and doubled quotation marks', async () => {
    const list = await read(
      '"Title","Mail"\n"Head, ""R&D""\nNorth",ada@x.example\nx,ben@x.example\n',
    );
    expect(peopleIn(list)).toMatchObject({ people: ['ada@x.example', 'ben@x.example'] });
  });

  it('without a header', async () => {
    const list = await read('Ada,ada@x.example\nBen,ben@x.example\n');
    expect(list.header).toBe(false);
    expect(peopleIn(list)?.people).toHaveLength(2);
  });

  it('whose user names are named so', async () => {
    const list = await read('Username;Department\nada.l;Research\nben.o;Sales\ncem.y;Sales\n');
    expect(list).toMatchObject({ column: 0 });
  });

  it('is asked about where two columns may be meant, and counts nobody until then', async () => {
    const list = await read('Username,Email\nada.l,ada@x.example\nben.o,ben@x.example\n');
    expect(list).toMatchObject({ column: null, columns: { candidates: [1, 0] } });
    expect(previewOf('p', list)).toMatchObject({ people: 0, samples: [] });
    expect(peopleIn(withColumn(list, { column: 0, header: true }))?.people).toEqual([
      'ada.l',
      'ben.o',
    ]);
  });

  it('is asked about where no column looks like names', async () => {
    const list = await read('a,b\n1,2020-01-01\n2,2020-01-02\n');
    expect(list).toMatchObject({ column: null, columns: { candidates: [] } });
  });

  it('is not asked about where a column repeats a few managers', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `u${at}@x.example,boss${at % 3}@x.example`);
    expect(await read(`mail,manager\n${lines.join('\n')}`)).toMatchObject({ column: 0 });
  });

  it('takes its first line as somebody when told so', async () => {
    const list = await read('email\nada@x.example');
    expect(peopleIn(withColumn(list, { column: 0, header: false }))?.people).toHaveLength(2);
  });

  it('has no column that is not there', async () => {
    expect(withColumn(await read('ada\nben'), { column: 7, header: false }).column).toBeNull();
  });
});

describe('what is odd', () => {
  const sixty = Array.from({ length: 60 }, (_, at) => `user${at}@x.example`);

  it('is counted and shown with its line, and stays on the list where it names somebody', async () => {
    const text = [
      ...sixty,
      '',
      'ada',
      'USER1@x.example ',
      'a b@x.example',
      '=1+1',
      'x'.repeat(300),
    ];
    const list = await people(text.join('\n'));
    expect(list).toMatchObject({ duplicates: 1, empty: 1 });
    expect(list?.people).toEqual([...sixty, 'ada', 'a b@x.example']);
    expect(list?.odd.map(({ left, line, why }) => [line, why, left])).toEqual([
      [62, 'no-at', false],
      [64, 'blank', false],
      [65, 'formula', true],
      [66, 'long', true],
    ]);
  });

  it('is a row without the cell, with what else it says', async () => {
    const list = await people('name,mail\nAda,ada@x.example\nBen Okafor,\n,\nCem\n');
    expect(list).toMatchObject({ people: ['ada@x.example'], empty: 1 });
    expect(list?.odd).toEqual([
      { line: 3, text: 'Ben Okafor', why: 'missing', left: true },
      { line: 5, text: 'Cem', why: 'missing', left: true },
    ]);
  });

  it('shows no control characters', async () => {
    const list = await people(`${sixty.join('\n')}\nada\u001b[2J@x.example`);
    expect(list?.odd).toEqual([
      { line: 61, text: 'ada [2J@x.example', why: 'control', left: true },
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'LIST_SPREADSHEET'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'LIST_SPREADSHEET'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'LIST_NOT_TEXT'],
    ['nothing', Buffer.from(''), 'LIST_EMPTY'],
    ['blanks', Buffer.from('\uFEFF \r\n\n'), 'LIST_EMPTY'],
    ['too many bytes', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'LIST_TOO_LARGE'],
    ['too many lines', Buffer.from('a\n'.repeat(100_001)), 'LIST_TOO_LONG'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toMatchObject({ code });
  });

  it('a quotation that never ends, with the line on which it begins', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `n${at},u${at}@x.example`);
    const broken = [...rows.slice(0, 30), '"open,v@x.example', ...rows.slice(30)].join('\n');
    expect(await codeOf(broken)).toEqual({ code: 'LIST_QUOTES', params: { line: 31 } });
    const closed = [...rows.slice(0, 5), '"open,v@x.example', ...rows.slice(5, 40), 'x",y'].join(
      '\n',
    );
    expect(await codeOf(closed)).toEqual({ code: 'LIST_QUOTES', params: { line: 6 } });
  });

  it('a hundred thousand lines are read', async () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `u${at}@x.example`).join('\n');
    expect((await people(text))?.people).toHaveLength(100_000);
  });
});

describe('a list from OneLogin', () => {
  it('is read as its names', () => {
    const list = readNames(['ada', 'Ada', 'ben'], 'role', 'Wisq users');
    expect(list.ok && peopleIn(list.value)).toMatchObject({
      source: 'role',
      people: ['ada', 'ben'],
      duplicates: 1,
    });
    expect(readNames([], 'app', null)).toMatchObject({ ok: false });
  });
});

describe('whatever the list is', () => {
  const cell = fc.oneof(
    fc.emailAddress(),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', ' ', 'a"b', 'x;y', 'a\nb', 'Größe', "o'neill@x.example", '=1'),
  );
  const delimiter = fc.constantFrom(',', ';', '\t', '|');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('everybody is a person, a duplicate, an empty line or odd: nobody is lost, nobody twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, fc.emailAddress(), cell), { minLength: 3, maxLength: 40 }),
        delimiter,
        fc.constantFrom('\n', '\r\n'),
        async (rows, by, end) => {
          const text = rows.map((row) => row.map(quoted).join(by)).join(end);
          const list = await read(text);
          const used = withColumn(list, { column: 1, header: false });
          const found = peopleIn(used);
          const wanted = new Set(rows.map(([, email]) => comparableName(email)));
          expect(new Set(found?.people.map(comparableName))).toEqual(wanted);
          expect(found?.people).toHaveLength(wanted.size);
          expect(found?.duplicates).toBe(rows.length - wanted.size);
        },
      ),
    );
  });

  it('any text is read or refused, and every line is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 30 }), delimiter, async (cells, by) => {
        const list = await readListText(cells.join(by === ',' ? '\n' : by));
        if (!list.ok) return;
        for (let column = 0; column < list.value.table.width; column += 1) {
          const found = peopleIn(withColumn(list.value, { column, header: false }));
          if (found === null) continue;
          const left = found.odd.filter((odd) => odd.left).length;
          expect(found.people.length + found.duplicates + found.empty + left).toBe(
            list.value.table.rows.length,
          );
        }
      }),
    );
  });
});
