import { type Concentration } from '@chokepoint/api-contract';
import { type Metric, points, type Point } from '../options/concentration-series.js';
import { formatPeriod } from '../format/date.js';
import { formatHhiRange } from '../format/number.js';
import { wholePhrase } from '../format/vocabulary.js';
import { supplierTitle } from './supplier-title.js';

const known = (answer: Concentration, metric: Metric): Point[] =>
  points(answer, metric).filter((point) => point !== null);

/** The stage that is most concentrated in its last known period speaks for the chart. */
function mostConcentrated(
  answers: readonly Concentration[],
  metric: Metric,
): Concentration | undefined {
  const last = (answer: Concentration): number => known(answer, metric).at(-1)?.middle ?? -1;
  return answers.reduce<Concentration | undefined>(
    (best, answer) => (best === undefined || last(answer) > last(best) ? answer : best),
    undefined,
  );
}

/** What the lines show, for the most concentrated stage: 'HHI of world processing of gallium: 9,600 (2023) ...'. */
export function concentrationTitle(
  mineral: string,
  answers: readonly Concentration[],
  metric: Metric,
): string {
  const answer = mostConcentrated(answers, metric);
  if (!answer) return `Concentration of ${mineral}`;
  if (metric === 'top1') return supplierTitle(mineral, answer);
  const line = known(answer, metric);
  const [first, last] = [line[0], line.at(-1)];
  const whole = wholePhrase(answer.stage, answer.basis, mineral);
  if (!first || !last) return `Concentration of ${whole}`;
  const head = `The HHI of ${whole} is ${formatHhiRange(last.low, last.high)} (${formatPeriod(last.period)})`;
  if (first === last) return head;
  return `${head}, after ${formatHhiRange(first.low, first.high)} in ${formatPeriod(first.period)}`;
}
