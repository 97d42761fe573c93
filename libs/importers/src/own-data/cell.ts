import {
  area,
  areaByAlias,
  areaByIso3,
  CURRENCIES,
  isPriceUnit,
  mineral,
  mineralByAlias,
  parseUnit,
  PRICED_UNITS,
  STAGES,
} from '@chokepoint/catalogue';
import { isIsoDate, parseFuzzyDate, parsePeriod } from '@chokepoint/kernel';
import type { ColumnKind, TemplateColumn } from './template.js';

export type CellValue = string | number | boolean | null;

/** A cell's value, or why it has none and what to write instead. */
export type CellReading =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly reason: string; readonly advice: string };

const LONGEST_TEXT = 300;

const good = (value: CellValue): CellReading => ({ ok: true, value });
const bad = (reason: string, advice: string): CellReading => ({ ok: false, reason, advice });

/** Reads a cell by its column. An empty one is null where the column may be left empty. */
export function readCell(column: TemplateColumn, text: string): CellReading {
  if (text === '') {
    return column.required
      ? bad('The cell is empty.', `Fill it in, e.g. ${column.example}.`)
      : good(null);
  }
  // What a decoder puts where bytes are no UTF-8.
  if (text.includes('\ufffd')) {
    return bad('A character cannot be read.', 'Save the file as CSV in UTF-8.');
  }
  return READERS[column.kind](text, column);
}

const READERS: Readonly<Record<ColumnKind, (text: string, column: TemplateColumn) => CellReading>> =
  {
    mineral: readMineral,
    area: readArea,
    form: readForm,
    id: (text) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80
        ? good(text)
        : bad('Not an id.', "Write lower-case words joined by '-', e.g. gallium-works."),
    minerals: (text) => readList(text, readMineral),
    stages: (text) => readList(text, readStage),
    choice: readChoice,
    period: (text) => (parsePeriod(text).ok ? good(text) : bad('Not a period.', PERIODS)),
    day: (text) => (isIsoDate(text) ? good(text) : bad('Not a day of the calendar.', DAYS)),
    date: (text) => (parseFuzzyDate(text).ok ? good(text) : bad('Not a date.', DATES)),
    year: (text) => (/^\d{4}$/.test(text) ? good(Number(text)) : bad('Not a year.', 'Write 2027.')),
    moment: (text) =>
      isIsoDate(text) || parsePeriod(text).ok
        ? good(text)
        : bad('Neither a day nor a period.', `${DAYS} Or: ${PERIODS}`),
    quantity: readQuantity,
    share: readShare,
    'mass-unit': (text) =>
      isMass(text) ? good(text) : bad('Not a unit of mass.', 'Write t, kt, kg or g (helium: Mm3).'),
    'price-unit': readPriceUnit,
    'yes-no': readYesNo,
    url: (text) =>
      /^https?:/.test(text) && URL.canParse(text)
        ? good(text)
        : bad('Not an address.', 'Write a whole one, e.g. https://example.org/report.'),
    text: (text) =>
      text.length > LONGEST_TEXT
        ? bad('The text is too long.', `Write at most ${LONGEST_TEXT} characters.`)
        : text.includes('\0')
          ? bad('The text holds the character U+0000.', 'Leave it out.')
          : good(text),
  };

const PERIODS = 'Write 2025, 2025-06 or 2021/2025.';
const DATES = 'Write 2025, 2025-06 or 2025-06-30, as exactly as it is known.';
const DAYS = 'Write 2026-06-30; other orders can be read by mapping the columns.';

function readMineral(text: string): CellReading {
  const id = mineral(text)?.id ?? mineralByAlias(text)?.id;
  return id === undefined
    ? bad(
        'Not a raw material of the catalogue.',
        'Write its id or name, e.g. gallium, rare-earths.',
      )
    : good(id);
}

/** Several in one cell, parted by semicolons: their ids, parted likewise. */
function readList(text: string, read: (part: string) => CellReading): CellReading {
  const parts = text.split(';').flatMap((part) => part.trim() || []);
  const readings = parts.map(read);
  const fault = readings.find((one) => !one.ok);
  if (fault) return fault;
  const ids = readings.flatMap((one) => (one.ok ? [String(one.value)] : []));
  return ids.length > 0
    ? good([...new Set(ids)].join(';'))
    : bad('Nothing is named.', 'Leave it empty.');
}

function readStage(text: string): CellReading {
  const stage = STAGES.find((one) => one === text.toLowerCase());
  return stage === undefined
    ? bad('Not a stage of supply.', `Write ${STAGES.join(', ')}.`)
    : good(stage);
}

function readArea(text: string): CellReading {
  const code = area(text)?.code ?? areaByIso3(text)?.code ?? areaByAlias(text)?.code;
  return code === undefined
    ? bad(
        'Not an area of the catalogue.',
        'Write the ISO 3166 code or the English name: DE, Germany.',
      )
    : good(code);
}

function readForm(text: string): CellReading {
  const id = text.toLowerCase().replace(/[\s_]+/g, '-');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60
    ? good(id)
    : bad('Not the name of a form.', 'Write letters, digits and hyphens, e.g. low-purity.');
}

function readChoice(text: string, { allowed }: TemplateColumn): CellReading {
  const found = allowed.find((value) => value === text.toLowerCase());
  return found === undefined
    ? bad('Not one of the values of this column.', `Write ${allowed.join(', ')}.`)
    : good(found);
}

/** Without thousands separators: '1,234' is 1234 to one reader and 1.234 to another. */
function readQuantity(text: string): CellReading {
  if (/^\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text))) return good(Number(text));
  if (/^-/.test(text)) return bad('Less than nothing.', 'Write a number of 0 or more.');
  return /^[\d.,' ]+$/.test(text)
    ? bad(
        'It can be read as more than one number.',
        'Write 1234.5, or say under the mapping how decimals are written.',
      )
    : bad('Not a number.', 'Write digits, e.g. 1234.5; units have a column of their own.');
}

function readShare(text: string): CellReading {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)( ?%)?$/.exec(text) ?? [];
  if (digits === undefined) return bad('Not a share.', 'Write 0.25 or 25 %.');
  const share = percent === undefined ? Number(digits) : Number(digits) / 100;
  return share <= 1 ? good(share) : bad('More than the whole.', 'Write 0.25 or 25 %.');
}

const MASSES: ReadonlySet<string> = new Set(['t', 'kg', 'Mm3']);
const isMass = (text: string): boolean => MASSES.has(parseUnit(text)?.unit ?? '');

function readPriceUnit(text: string): CellReading {
  const [currency = '', mass = ''] = text.split('/');
  const unit = `${currency.trim().toUpperCase()}/${mass.trim().toLowerCase()}`;
  return text.split('/').length === 2 && isPriceUnit(unit)
    ? good(unit)
    : bad(
        'Not a unit of prices.',
        `Write USD/kg: one of ${CURRENCIES.join(', ')} for one of ${PRICED_UNITS.join(', ')}.`,
      );
}

const YES = new Set(['yes', 'y', 'true', '1', 'e', 'estimated']);
const NO = new Set(['no', 'n', 'false', '0']);

function readYesNo(text: string): CellReading {
  const word = text.toLowerCase();
  if (YES.has(word)) return good(true);
  return NO.has(word) ? good(false) : bad('Neither yes nor no.', 'Write yes or no.');
}
