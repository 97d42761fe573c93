import type { SourceFile } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import {
  sheetXml,
  workbookBytes,
  workbookFile,
  zipOf,
  type Part,
  type SpecCell,
} from '../../testing/workbook-file.js';
import { textFile } from '../source-files.js';
import type { SheetRow } from './cell.js';
import { LIMITS, type WorkbookLimits } from './limits.js';
import { openWorkbook } from './workbook.js';

const SHEET = 'xl/worksheets/sheet1.xml';

async function rowsOf(file: SourceFile, limits: WorkbookLimits = LIMITS): Promise<SheetRow[]> {
  const workbook = await openWorkbook(file, limits);
  const rows: SheetRow[] = [];
  for (const sheet of workbook?.sheets ?? []) {
    for await (const row of sheet.rows()) rows.push(row);
  }
  return rows;
}
const told = (rows: readonly SheetRow[]): string[] =>
  rows.flatMap(({ row, cells }) =>
    [...cells].map(
      ([column, { kind, text, formula }]) =>
        `${row}.${column} ${kind} ${text}${formula ? ' (formula)' : ''}`,
    ),
  );
const cells = async (row: readonly SpecCell[], parts: readonly Part[] = []) =>
  told(await rowsOf(workbookFile('w.xlsx', [{ name: 'S', rows: [row] }], parts)));
/** A workbook whose one sheet has this XML. */
const withSheet = (xml: string | Buffer, parts: readonly Part[] = []) =>
  workbookFile('w.xlsx', [{ name: 'S', rows: [] }], [[SHEET, xml], ...parts]);
const data = (xml: string) => `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
const x = (xml: string): SpecCell => ({ xml: `<c r="@" ${xml}</c>` });

describe('cells of a workbook', () => {
  it('are numbers, texts, truths and errors, and nothing where nothing stands', async () => {
    expect(
      await cells([
        1.5,
        'α & <b>',
        null,
        x('t="b"><v>1</v>'),
        x('t="e"><v>#N/A</v>'),
        x('t="str"><v>text</v>'),
        x('t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is>'),
        x('s="0">'),
        x('><v>-4.79462631046772E-2</v>'),
        x('><v>66.456999999999994</v>'),
        x('t="n"><v>1,234</v>'),
        x('><v>1e999</v>'),
        x('><v>0x10</v>'),
      ]),
    ).toEqual([
      '1.0 number 1.5',
      '1.1 text α & <b>',
      '1.3 boolean TRUE',
      '1.4 error #N/A',
      '1.5 text text',
      '1.6 text rich text',
      '1.8 number -0.0479462631046772',
      '1.9 number 66.457',
      '1.10 error 1,234',
      '1.11 error 1e999',
      '1.12 error 0x10',
    ]);
  });

  it('refer to shared texts, without the aids for reading them', async () => {
    const strings =
      '<sst><si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>one</t></r></si><si><t>東京</t><rPh><t>とうきょう</t></rPh></si></sst>';
    const row = [0, 1, 2].map((at) => x(`t="s"><v>${at}</v>`));
    expect(await cells(row, [['xl/sharedStrings.xml', strings]])).toEqual([
      '1.0 text plain',
      '1.1 text rich one',
      '1.2 text 東京',
    ]);
    await expect(cells([x('t="s"><v>3</v>')], [['xl/sharedStrings.xml', strings]])).rejects.toThrow(
      "sheet 'S': the text number '3' is not there.",
    );
  });

  it('say that they come from a formula, the other cells of one that spreads too', async () => {
    const array = data(
      '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f>1/0</f></c></row>' +
        '<row r="2"><c r="A2"><f t="array" ref="A2:B3">C2:D3</f><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>' +
        '<row r="3"><c r="A3"><v>5</v></c><c r="C3"><v>6</v></c></row>',
    );
    expect(told(await rowsOf(withSheet(array)))).toEqual([
      '1.0 number 4 (formula)',
      '1.1 number 2 (formula)',
      '1.2 text  (formula)',
      '2.0 number 1 (formula)',
      '2.1 number 2 (formula)',
      '2.2 number 3',
      '3.0 number 5 (formula)',
      '3.2 number 6',
    ]);
  });

  it('are dates where their style shows one, in either calendar', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\\-yy"/><numFmt numFmtId="165" formatCode="0.0&quot; dmy&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
    const row = [0, 1, 2, 3].map((style) => x(`s="${style}"><v>45000.5</v>`));
    const parts: Part[] = [['xl/styles.xml', styles]];
    expect(await cells(row, parts)).toEqual([
      '1.0 number 45000.5',
      '1.1 date 2023-03-15T12:00:00.000Z',
      '1.2 date 2023-03-15T12:00:00.000Z',
      '1.3 number 45000.5',
    ]);
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>';
    expect(await cells([x('s="1"><v>1</v>')], [...parts, ['xl/workbook.xml', workbook]])).toEqual([
      '1.0 date 1904-01-02',
    ]);
  });

  it('take their place from the cell before when they do not say it, and gaps stay gaps', async () => {
    const xml = data(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"><c r="AB7"><v>3</v></c></row>',
    );
    expect(told(await rowsOf(withSheet(xml)))).toEqual([
      '1.0 number 1',
      '1.1 number 2',
      '7.27 number 3',
    ]);
  });

  it.each([
    ['rows out of order', '<row r="2"/><row r="1"/>', "row '1' comes after row 2"],
    ['a row twice', '<row r="2"/><row r="2"/>', "row '2' comes after row 2"],
    ['a row that is none', '<row r="x"/>', "row 'x' comes after row 0"],
    ['a cell twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', "cell 'A1' stands in row 1"],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', "cell 'A2' stands in row 1"],
  ])('with %s are refused', async (_, xml, expected) => {
    await expect(rowsOf(withSheet(data(xml)))).rejects.toThrow(expected);
  });
});

describe('sheets of a workbook', () => {
  it('come in its order, hidden ones marked, with names and parts as it likes', async () => {
    const file = workbookFile(
      'not-called-so.csv',
      [
        { name: 'One', rows: [[1]] },
        { name: 'Two & more', state: 'veryHidden', rows: [[2]] },
      ],
      [
        [
          '_rels/.rels',
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/book/main.xml"/></Relationships>',
        ],
        [
          'book/main.xml',
          '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="Two &amp; more" state="veryHidden" q:id="b"/><x:sheet name="One" q:id="a"/><x:sheet name="Chart" q:id="c"/></x:sheets></x:workbook>',
        ],
        [
          'book/_rels/main.xml.rels',
          '<Relationships><Relationship Id="a" Type="t/worksheet" Target="../XL/worksheets/sheet1.xml"/><Relationship Id="b" Type="t/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Type="t/chartsheet" Target="c.xml"/></Relationships>',
        ],
      ],
    );
    const workbook = await openWorkbook(file);
    expect(workbook?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Two & more', true],
      ['One', false],
      ['Chart', false],
    ]);
    expect(told(await rowsOf(file))).toEqual(['1.0 number 2', '1.0 number 1']);
  });

  it('are not looked for in what is no workbook', async () => {
    expect(await openWorkbook(textFile('a.xlsx', 'a,b\n1,2\n'))).toBeUndefined();
    expect(await openWorkbook(textFile('a.xlsx', ''))).toBeUndefined();
    expect(await openWorkbook(textFile('a.xlsx', zipOf([['a.csv', 'a,b']])))).toBeUndefined();
    const letter: Part[] = [
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ],
      ['word/document.xml', '<w:document xmlns:w="w"/>'],
    ];
    expect(await openWorkbook(textFile('a.docx', zipOf(letter)))).toBeUndefined();
  });

  it('are refused when two have one name, or one is not there', async () => {
    const rows = [[1]];
    const twice = workbookFile('w.xlsx', [
      { name: 'A', rows },
      { name: 'a', rows },
    ]);
    await expect(openWorkbook(twice)).rejects.toThrow("two of its sheets are called 'a'.");
    const gone = workbookFile(
      'w.xlsx',
      [{ name: 'A', rows }],
      [['xl/_rels/workbook.xml.rels', '<Relationships/>']],
    );
    await expect(openWorkbook(gone)).rejects.toThrow("the sheet 'A' is not there.");
  });
});

describe('a damaged workbook', () => {
  const bytes = workbookBytes([
    {
      name: 'S',
      rows: [
        [1, 2],
        ['three', 4],
      ],
    },
  ]);

  it('is refused wherever it was cut off', async () => {
    for (let length = 4; length < bytes.length; length += 37) {
      await expect(rowsOf(textFile('w.xlsx', bytes.subarray(0, length)))).rejects.toThrow(
        /cut off or damaged|is damaged/,
      );
    }
  });

  it('never gives other cells, whichever of its bytes was changed', async () => {
    const genuine = told(await rowsOf(textFile('w.xlsx', bytes)));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      const read = await rowsOf(textFile('w.xlsx', changed)).then(told, (error: Error) => error);
      // Refused, no workbook any more, or a byte that says nothing of the content (a time, a version).
      if (Array.isArray(read) && read.length > 0) expect(read, `byte ${at}`).toEqual(genuine);
      else if (read instanceof Error) expect(read.constructor.name).toBe('WorkbookFault');
    }
  });

  it.each([
    [
      'XML that breaks off',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>',
      'is not well-formed',
    ],
    ['another encoding', Buffer.from(`\ufeff${sheetXml([[1]])}`, 'utf16le'), 'is not UTF-8'],
    [
      'a document type',
      `<!DOCTYPE x [<!ENTITY a "1">]>${data('<row r="1"><c r="A1"><v>&a;</v></c></row>')}`,
      'declares a document type',
    ],
    [
      'an outer entity',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${data('')}`,
      'declares a document type',
    ],
    [
      'an entity that is not declared',
      data('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'),
      'is not well-formed',
    ],
  ])('with %s is refused', async (_, xml, expected) => {
    await expect(rowsOf(withSheet(xml))).rejects.toThrow(expected);
  });

  it('with two parts of one name is refused', async () => {
    const twice = zipOf([
      ['a.xml', '<a/>'],
      ['A.XML', '<b/>'],
    ]);
    await expect(openWorkbook(textFile('w.xlsx', twice))).rejects.toThrow('two of its parts');
  });
});

describe('a workbook that is too large', () => {
  const zeros = Buffer.alloc(3 * 1024 * 1024, ' ');
  const limits = (some: Partial<WorkbookLimits>): WorkbookLimits => ({ ...LIMITS, ...some });
  const small = workbookFile('w.xlsx', [{ name: 'S', rows: [['text', 'more']] }]);

  it.each<[string, SourceFile, WorkbookLimits, string]>([
    ['as a file', small, limits({ fileBytes: 500 }), 'the workbook has more than 0 MiB'],
    [
      'unpacked',
      withSheet(zeros),
      limits({ unpackedBytes: 2 * 1024 * 1024, ratio: 9999 }),
      'the workbook unpacks to more than 2 MiB.',
    ],
    [
      'for its packed size',
      withSheet(zeros),
      LIMITS,
      `the workbook unpacks to more than 200 times its size in the part '${SHEET}'.`,
    ],
    [
      'in a part that nobody reads',
      workbookFile('w.xlsx', [], [['xl/media/x.png', zeros]]),
      LIMITS,
      'unpacks to more than 200 times',
    ],
    ['in parts', small, limits({ parts: 3 }), 'the workbook has more than 3 parts'],
    [
      'in sheets',
      workbookFile('w.xlsx', [
        { name: 'A', rows: [] },
        { name: 'B', rows: [] },
      ]),
      limits({ sheets: 1 }),
      'the workbook has more than 1 sheets',
    ],
    [
      'in a cell',
      workbookFile('w.xlsx', [{ name: 'S', rows: [['x'.repeat(32_768)]] }]),
      LIMITS,
      'a cell of the workbook has more than 32767 characters.',
    ],
    [
      'in a shared text',
      withSheet(data(''), [
        ['xl/sharedStrings.xml', `<sst><si><t>${'x'.repeat(40_000)}</t></si></sst>`],
      ]),
      LIMITS,
      'a cell of the workbook has more than 32767 characters.',
    ],
    [
      'in shared texts',
      withSheet(data(''), [['xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(9)}</sst>`]]),
      limits({ sharedStrings: 8 }),
      'more than 8 texts',
    ],
  ])('%s is refused', async (_, file, allowed, expected) => {
    await expect(rowsOf(file, allowed)).rejects.toThrow(expected);
  });

  it('in one text without end is refused before it is held', async () => {
    const noise = Buffer.alloc(6 * 1024 * 1024, 'abcdefghijklmnopqrstuvwxyz0123456789');
    const file = withSheet(Buffer.concat([Buffer.from('<worksheet>'), noise]));
    await expect(rowsOf(file, limits({ ratio: 9999 }))).rejects.toThrow('holds one text of more');
  });

  it('than its archive says is refused', async () => {
    const bytes = workbookBytes(
      [{ name: 'S', rows: [] }],
      [[SHEET, data(`<row r="1"/>${' '.repeat(5000)}`)]],
    );
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(data(`<row r="1"/>${' '.repeat(5000)}`).length);
    const lying = Buffer.from(bytes);
    for (let at = lying.indexOf(declared); at !== -1; at = lying.indexOf(declared, at + 1)) {
      lying.writeUInt32LE(100, at);
    }
    await expect(rowsOf(textFile('w.xlsx', lying))).rejects.toThrow('cannot be unpacked');
  });
});
