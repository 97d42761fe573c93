import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectImporter, textFile } from '@chokepoint/importers';
import {
  openWorkbook,
  workbookBytes,
  type SpecCell,
  type SpecSheet,
} from '@chokepoint/importers/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT } from './genuine.js';
import {
  toSheetColumn,
  WHOLE_WORKBOOK,
  type Subject,
  type WorkbookMutation,
} from './workbook-mutations.js';

const ROOT = join(import.meta.dirname, '../../../../shared/data');

/** One genuine workbook of each layout; the sheet that is changed, its heading and first figures. */
const FILES = [
  ['worldbank/CMO-Historical-Data-Monthly_2025-08.xlsx', 'Monthly Prices', 5, 7],
  ['worldbank/CMO-Historical-Data-Monthly_2026-05.xlsx', 'Monthly Prices', 5, 8],
  ['worldbank/wgidataset_2023update.xlsx', 'VoiceandAccountability', 15, 16],
  ['worldbank/wgidataset_2023update.xlsx', 'Political StabilityNoViolence', 15, 16],
  ['worldbank/wgidataset_2024update.xlsx', 'Sheet1', 1, 2],
  ['iea/CM_Data_Explorer_2024-05.xlsx', '2 Total supply for key minerals', 4, 6],
] as const;

/** Sheets that say the same of another dimension are left out, so that all figures are of one sheet. */
const OTHERS = /^(Voice|Political|Government|Regulatory|RuleofLaw|ControlofC)/;
/** Large sheets are cut: what is done to a column shows in a few rows. */
const rowsOf = (path: string): number => (path.includes('wgi') ? 40 : 70);
/** Columns between the first and the last ones repeat what those are. */
const inTheMiddle = (at: number, width: number): boolean => at >= 14 && at < width - 16;

interface Read {
  /** Each figure as text, without the row it stands in. */
  readonly figures: readonly string[];
  readonly refused: string | null;
}

async function read(bytes: Buffer, name = 'workbook.xlsx'): Promise<Read> {
  const file = textFile(name, bytes);
  const found = await detectImporter([file]);
  if (!found.ok) return { figures: [], refused: found.error.code };
  const figures: string[] = [];
  for await (const page of found.value.release.rows(file)) {
    for (const outcome of page) {
      if (outcome.kind !== 'imported') continue;
      for (const { fact, ...about } of outcome.facts ?? []) {
        // A total that no longer adds up is marked so; the figure itself must stay.
        figures.push(JSON.stringify({ ...about, ...fact, sourceRow: 0, flags: [], raw: null }));
      }
      for (const one of outcome.governance ?? []) {
        figures.push(JSON.stringify({ ...one, sourceRow: 0 }));
      }
    }
  }
  return { figures, refused: null };
}

async function takeApart(path: string): Promise<SpecSheet[]> {
  const workbook = await openWorkbook(textFile('genuine', readFileSync(join(ROOT, path))));
  const sheets: SpecSheet[] = [];
  for (const { name, hidden, rows } of workbook!.sheets) {
    const taken: (SpecCell[] | null)[] = [];
    for await (const { row, cells } of rows()) {
      if (row > rowsOf(path)) break;
      const width = Math.max(-1, ...cells.keys()) + 1;
      taken[row - 1] = Array.from({ length: width }, (_, column) => {
        const cell = cells.get(column);
        return cell === undefined ? null : cell.kind === 'number' ? Number(cell.text) : cell.text;
      });
    }
    const rowsFromOne = Array.from(taken, (row) => row ?? null);
    sheets.push({ name, rows: rowsFromOne, ...(hidden ? { state: 'hidden' as const } : {}) });
  }
  return sheets;
}

if (ABSENT !== undefined) console.warn(`Mutations of genuine workbooks: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined).each(FILES)('%s, sheet %s', (path, main, heading, data) => {
  let subject: Subject;
  let bytes: Buffer;
  let genuine: Read;
  beforeAll(async () => {
    const all = await takeApart(path);
    const sheets = all.filter(({ name }) => name === main || !OTHERS.test(name));
    subject = { sheets, main: sheets.findIndex(({ name }) => name === main), heading, data };
    bytes = workbookBytes(sheets);
    genuine = await read(bytes);
  });

  async function check({ name, demands, apply }: WorkbookMutation): Promise<string[]> {
    const mutated = await read(workbookBytes(apply(subject)));
    const left = new Map<string, number>();
    for (const figure of genuine.figures) left.set(figure, (left.get(figure) ?? 0) + 1);
    const other = mutated.figures.filter((figure) => {
      const count = left.get(figure) ?? 0;
      left.set(figure, count - 1);
      return count <= 0;
    });
    if (demands === 'same') expect(mutated.figures.toSorted()).toEqual(genuine.figures.toSorted());
    if (demands === 'none') expect(mutated.figures, name).toEqual([]);
    return other.slice(0, 2).map((figure) => `${name}: ${figure}`);
  }

  it('has figures when it is put together again', () => {
    expect(genuine.refused).toBeNull();
    expect(genuine.figures.length).toBeGreaterThan(30);
  });

  it.each(WHOLE_WORKBOOK)('with $name gives no other figure', async (mutation) => {
    expect(await check(mutation)).toEqual([]);
  });

  it('with any column renamed, dropped, moved or doubled gives no other figure', async () => {
    const row = subject.sheets[subject.main]!.rows[heading - 1]!;
    const wrong: string[] = [];
    for (let at = 0; at < row.length; at += 1) {
      if (inTheMiddle(at, row.length)) continue;
      for (const mutation of toSheetColumn(at)) wrong.push(...(await check(mutation)));
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is told by its content, whatever it is called', async () => {
    expect(await read(bytes, 'prices.csv')).toEqual(genuine);
    expect(await read(bytes, 'answer.json')).toEqual(genuine);
  });

  it('is refused wherever it was cut off', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const { figures, refused } = await read(bytes.subarray(0, Math.floor(bytes.length * part)));
      expect([figures, refused]).toEqual([[], 'unreadable-workbook']);
    }
  });

  it('is refused with a part that unpacks to far more than it is', async () => {
    const bomb = workbookBytes(subject.sheets, [['xl/media/image1.png', Buffer.alloc(4e6)]]);
    expect(await read(bomb)).toEqual({ figures: [], refused: 'workbook-too-large' });
  });
});
