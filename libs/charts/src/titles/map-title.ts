import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import { formatPeriod } from '../format/date.js';
import { formatShare, formatShareRange } from '../format/number.js';
import { wholePhrase } from '../format/vocabulary.js';
import { atStart, inSentence } from './place-name.js';
import { nameIn } from './leader.js';

/** Where the whole comes from in one period. */
export function mapTitle(
  mineral: string,
  answer: Concentration,
  period: ConcentrationPeriod,
): string {
  const whole = wholePhrase(answer.stage, answer.basis, mineral);
  const when = formatPeriod(period.period);
  if (!period.top1) return `Where ${whole} came from in ${when}: no leader can be told`;
  const lead = `${atStart(nameIn(answer, period.top1.area))} held ${formatShareRange(period.top1.low, period.top1.high)} of ${whole} in ${when}`;
  const second = period.shares.find(
    (row) => row.area !== period.top1?.area && row.area !== 'OTHER' && (row.share ?? 0) > 0,
  );
  return second?.share
    ? `${lead}, followed by ${inSentence(second.name)} with ${formatShare(second.share)}`
    : lead;
}
