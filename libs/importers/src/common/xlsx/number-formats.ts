import { listenTo } from './xml.js';

/** Numbers of the formats of dates and times that every workbook has without declaring them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Which cell styles show their number as a date, by the number of the style. */
export async function readDateStyles(
  part: string,
  chunks: AsyncIterable<Buffer>,
): Promise<ReadonlySet<number>> {
  const declared = new Map<number, string>();
  const dates = new Set<number>();
  let inCellStyles = false;
  let style = 0;
  await listenTo(part, chunks, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') declared.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const code = declared.get(id);
      if (code === undefined ? isBuiltInDate(id) : isDateFormat(code)) dates.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return dates;
}

/**
 * Whether a format shows a date or a time: it has a day, month, year, hour or second outside quoted
 * words, escaped characters and bracketed remarks (colours, currencies, conditions).
 */
export function isDateFormat(code: string): boolean {
  if (/\[(h+|m+|s+)\]/i.test(code)) return true;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[dmyhs]/i.test(bare);
}

const DAY_MS = 86_400_000;
/** The day 0 of each of the two calendars; 1900 is counted as a leap year in the first, so from March on. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** The day, or day and time, that a number stands for, as ISO 8601; null where there is none. */
export function serialDate(serial: number, date1904: boolean): string | null {
  const zero = date1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900;
  const time = new Date(zero + Math.round(serial * DAY_MS));
  if (serial < 0 || Number.isNaN(time.getTime())) return null;
  const text = time.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
