import type { AreaInfo, AreaKind } from './area.js';
import { COUNTRIES } from './countries.js';
import { SPECIAL_AREAS } from './special-areas.js';
import { statusesOf } from './status-dates.js';
import { TERRITORIES } from './territories.js';

interface Row {
  readonly code: string;
  readonly iso3: string;
  readonly name: string;
  readonly kind: AreaKind;
}

const rows = (table: string, kind: AreaKind): Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => ({ code: line.slice(0, 2), iso3: line.slice(3, 6), name: line.slice(7), kind }));

const ISO = [...rows(COUNTRIES, 'country'), ...rows(TERRITORIES, 'territory')];

export const AREA_TABLE: readonly AreaInfo[] = [
  ...ISO.map(({ code, name, kind }) => ({ code, name, kind, statuses: statusesOf(code) })),
  ...SPECIAL_AREAS.map((special) => ({ ...special, statuses: statusesOf(special.code) })),
];

/** Three-letter codes that trade data use beside ISO 3166-1, and what they mean here. */
const OTHER_ISO3: readonly (readonly [iso3: string, code: string])[] = [
  ['ANT', 'AN'],
  ['PUS', 'UM'], // US Misc. Pacific Islands
  ['S19', 'TW'], // 'Other Asia, nes', under which UN Comtrade reports Taiwan
  ['SCG', 'CS'],
  ['SUN', 'SU'],
  ['XKX', 'XK'],
];

/** Three-letter code -> the catalogue's code. */
export const ISO3: ReadonlyMap<string, string> = new Map([
  ...ISO.map(({ iso3, code }) => [iso3, code] as const),
  ...OTHER_ISO3,
]);
