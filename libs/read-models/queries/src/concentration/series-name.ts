import type { BasisParam, MeasureParam } from '@chokepoint/api-contract';
import { mineral } from '@chokepoint/catalogue';
import type { SeriesKey } from './concentration.query.js';

const BASIS_NAMES: Readonly<Record<string, string>> = {
  'world-production': 'world production',
  'eu-imports': 'EU imports',
  'eu-exports': 'EU exports',
  'eu-sourcing': 'EU sourcing',
};
const MEASURE_OF: Readonly<Record<BasisParam, MeasureParam>> = {
  'world-production': 'production',
  'eu-imports': 'value',
  'eu-sourcing': 'share',
};

/** The measure in which a basis is asked for when none is named. */
export const defaultMeasure = (basis: BasisParam): MeasureParam => MEASURE_OF[basis];

/** A series in words: 'EU imports of Gallium (processing, value)'. */
export function seriesName({ mineral: id, stage, basis, measure }: SeriesKey): string {
  return `${BASIS_NAMES[basis] ?? basis} of ${mineral(id)?.name ?? id} (${stage}, ${measure})`;
}
