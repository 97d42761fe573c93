import { type Concentration } from '@chokepoint/api-contract';
import {
  BASIS_MEANINGS,
  BASIS_NAMES,
  MEASURE_NAMES,
  STAGE_NAMES,
  unitName,
} from '../format/vocabulary.js';

/** 'Processing, world production: share of everything produced in the world, by production in t'. */
export function subtitle(
  answer: Pick<Concentration, 'stage' | 'basis' | 'measure' | 'unit' | 'frequency'>,
): string {
  const { stage, basis, measure, unit, frequency } = answer;
  const by =
    measure === 'share' ? unitName(unit) : `by ${MEASURE_NAMES[measure]} in ${unitName(unit)}`;
  const months = frequency === 'monthly' ? ', month by month' : '';
  return `${STAGE_NAMES[stage]}, ${BASIS_NAMES[basis]}: ${BASIS_MEANINGS[basis]}, ${by}${months}`;
}
