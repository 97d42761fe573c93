import type { IsoDate } from '@chokepoint/kernel';
import { fold } from '../text.js';
import type { AreaInfo, AreaStatus } from './area.js';
import { AREA_ALIASES, type AreaMatch } from './area-aliases.js';
import { AREA_TABLE, ISO3 } from './area-table.js';
import { stripFootnotes, stripRemark } from './footnotes.js';
import { TRADE_NUMBERS } from './trade-numbers.js';

/** Every area of the catalogue. */
export const AREAS: readonly AreaInfo[] = AREA_TABLE;

const byCode = new Map(AREAS.map((entry) => [entry.code, entry]));
const byName = new Map(AREAS.map(({ code, name }) => [fold(name), code]));
const aliases = new Map(
  AREA_ALIASES.map(([text, code, reason]) => [fold(text), { code, reason }] as const),
);

export const area = (code: string): AreaInfo | undefined => byCode.get(code);

/** English name in common use; the code itself when the catalogue does not know it. */
export const areaName = (code: string): string => area(code)?.name ?? code;

/** The area of an ISO 3166-1 alpha-3 code. */
export function areaByIso3(iso3: string): AreaInfo | undefined {
  const code = ISO3.get(iso3.trim().toUpperCase());
  return code === undefined ? undefined : area(code);
}

/** The area of a number of UN Comtrade, without leading noughts; a sum has one too (0 World). */
export function areaByTradeNumber(number: string): AreaInfo | undefined {
  const code = TRADE_NUMBERS.get(number.trim().replace(/^0+(?=\d)/, ''));
  return code === undefined ? undefined : area(code);
}

function exact(text: string): AreaMatch | undefined {
  const trimmed = text.trim();
  if (byCode.has(trimmed)) return { code: trimmed, reason: null };
  const key = fold(text);
  const code = byName.get(key);
  return code === undefined ? aliases.get(key) : { code, reason: null };
}

const because = (match: AreaMatch, mark: string): AreaMatch => ({
  code: match.code,
  reason: match.reason === null ? mark : `${match.reason}; ${mark}`,
});

/**
 * Finds an area by a name or code as printed. The name as it stands wins; else without footnote marks
 * glued to it ('Japane', 'New Caledonia11'), else without a remark ('Peru, crude borates'); the reason
 * then says so. `undefined`: not one known area ('United States and Canada').
 */
export function areaByAlias(text: string): AreaMatch | undefined {
  const plain = exact(text);
  if (plain) return plain;
  for (const { name, mark } of stripFootnotes(text)) {
    const match = exact(name) ?? withoutRemark(name);
    if (match) return because(match, mark);
  }
  return withoutRemark(text);
}

function withoutRemark(text: string): AreaMatch | undefined {
  const remark = stripRemark(text);
  const match = remark && (exact(remark.name) ?? withoutRemark(remark.name));
  return remark && match && because(match, remark.mark);
}

/** 'World', 'Other countries', 'EU27': a sum of countries, never a country. */
export const isAggregate = (code: string): boolean => area(code)?.kind === 'aggregate';

/** Whether the area held the status on that day. */
export function hasStatus(code: string, status: AreaStatus, day: IsoDate): boolean {
  return (area(code)?.statuses ?? []).some(
    (dated) =>
      dated.status === status && (dated.from ?? '') <= day && day <= (dated.until ?? '9999'),
  );
}

export const isEuMember = (code: string, day: IsoDate): boolean =>
  hasStatus(code, 'eu-member', day);

/** The states that were members on that day, without their territories, in the order of their codes. */
export const euMembers = (day: IsoDate): readonly string[] =>
  AREAS.filter(({ code, kind }) => kind === 'country' && isEuMember(code, day)).map(
    ({ code }) => code,
  );

/**
 * Neither EU member nor overseas country or territory (OCT) on that day, nor an aggregate: the sense
 * of 'third country' in Art. 5(1)(b) of Regulation (EU) 2024/1252, which names OCTs beside them.
 */
export function isThirdCountry(code: string, day: IsoDate): boolean {
  const info = area(code);
  if (!info || info.kind === 'aggregate' || info.kind === 'unspecified') return false;
  return !isEuMember(code, day) && !hasStatus(code, 'oct', day);
}
