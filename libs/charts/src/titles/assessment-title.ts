import { type MineralDetail } from '@chokepoint/api-contract';
import { formatScore } from '../format/number.js';
import { midSentence } from '../format/vocabulary.js';

export type Assessment = MineralDetail['assessments'][number];
type Scored = Assessment & { supplyRisk: number };

/**
 * Supply risk of the last assessment against the one before. Across the change of method of 2017
 * no comparison is made.
 */
export function assessmentTitle(mineral: string, assessments: readonly Assessment[]): string {
  const scored = assessments
    .filter((row): row is Scored => row.supplyRisk !== null)
    .sort((a, b) => (a.year < b.year ? -1 : 1));
  const materials = new Set(scored.map(({ material }) => material));
  const last = scored.at(-1);
  if (!last) return `No official supply risk of ${midSentence(mineral)} is on record`;
  if (materials.size > 1) return spread(mineral, scored, last.year);
  const head = `Official supply risk of ${midSentence(mineral)}: ${formatScore(last.supplyRisk)} in ${last.year}`;
  const before = scored.at(-2);
  if (!before || (Number(last.year) >= 2017 && Number(before.year) < 2017)) return head;
  if (before.supplyRisk === last.supplyRisk) return `${head}, as in ${before.year}`;
  const way = last.supplyRisk > before.supplyRisk ? 'up' : 'down';
  return `${head}, ${way} from ${formatScore(before.supplyRisk)} in ${before.year}`;
}

function spread(mineral: string, scored: readonly Scored[], year: string): string {
  const risks = scored.filter((row) => row.year === year).map((row) => row.supplyRisk);
  const [low, high] = [Math.min(...risks), Math.max(...risks)];
  const range = low === high ? formatScore(low) : `${formatScore(low)}–${formatScore(high)}`;
  return `Official supply risk among ${midSentence(mineral)}: ${range} in ${year}`;
}
