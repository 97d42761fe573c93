import { type Concentration } from '@chokepoint/api-contract';
import {
  BASIS_MEANINGS,
  BASIS_NAMES,
  MEASURE_NAMES,
  STAGE_NAMES,
  unitName,
} from '../format/vocabulary.js';

/** 'Processing, world production: share of everything produced in the world, by production (kg)'. */
export function subtitle(
  answer: Pick<Concentration, 'stage' | 'basis' | 'measure' | 'unit'>,
): string {
  const { stage, basis, measure, unit } = answer;
  const by =
    measure === 'share' ? unitName(unit) : `by ${MEASURE_NAMES[measure]} in ${unitName(unit)}`;
  return `${STAGE_NAMES[stage]}, ${BASIS_NAMES[basis]}: ${BASIS_MEANINGS[basis]}, ${by}`;
}
