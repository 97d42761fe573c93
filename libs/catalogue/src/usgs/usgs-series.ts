import type { FormId, Measure, MineralId, Stage } from '../vocabulary.js';
import { fold } from '../text.js';
import { USGS_RULES } from './usgs-rules.js';

/** What a table or a line of the Mineral Commodity Summaries' world statistics is about. */
export interface UsgsSeries {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly measure: Measure;
  readonly note: string | null;
}

const rulesByName = new Map(
  USGS_RULES.flatMap(([names, rules]) => names.map((name) => [name, rules] as const)),
);

/** Whether the catalogue holds anything of a commodity; what it does not hold is skipped by rule. */
export const isUsgsCommodity = (commodity: string): boolean => rulesByName.has(fold(commodity));

function measureOf(type: string): Measure {
  if (/reserves/.test(type)) return 'reserves';
  return /capacity/.test(type) && !/production and/.test(type) && !/metal production/.test(type)
    ? 'capacity'
    : 'production';
}

/**
 * The series of a line of world statistics. `commodity`: as printed ('Gemanium', 'Barite  '), or the
 * stem of a file name of 2023 and 2024 ('galli'). `type`: the text of 'Type', 'TYPE' or
 * 'Statistics_detail', or the stage of the re-keyed tables ('mine'). `area`: the country as printed;
 * needed for one total of ilmenite and rutile that the 2025 edition files under rutile. In wide
 * tables the column, not the type, says what is production, capacity or reserves: `measure` is then
 * that of the production columns. `undefined`: outside the catalogue, or a type not known.
 */
export function usgsSeriesFor(commodity: string, type: string, area = ''): UsgsSeries | undefined {
  const text = fold(`${/ilmenite and rutile/i.test(area) ? `world total ${area} ` : ''}${type}`);
  const found = rulesByName.get(fold(commodity))?.find((rule) => rule.type.test(text));
  if (!found) return undefined;
  const { mineral, stage, form, note } = found;
  return { mineral, stage, form, measure: found.measure ?? measureOf(text), note: note ?? null };
}
