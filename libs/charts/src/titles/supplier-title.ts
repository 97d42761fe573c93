import { type Concentration } from '@chokepoint/api-contract';
import { formatPeriod } from '../format/date.js';
import { formatShare, formatShareRange } from '../format/number.js';
import { wholePhrase } from '../format/vocabulary.js';
import { atStart, inSentence } from './place-name.js';
import { ledPeriods, nameIn, shareOf, type WithLeader } from './leader.js';

/** Two shares closer than this read as the same. */
const STEADY = 0.005;

/**
 * 'China supplies 90.3 % of EU imports of permanent magnets (2024), up from 44.1 % in 2005'.
 * Says only what the answer holds: the last period with a known leader against the first one.
 */
export function supplierTitle(mineral: string, answer: Concentration): string {
  const whole = wholePhrase(answer.stage, answer.basis, mineral);
  const led = ledPeriods(answer);
  const last = led.at(-1);
  const first = led[0];
  if (!last || !first) return `Suppliers in ${whole}`;
  const { area, low, high } = last.top1;
  const head = `${atStart(nameIn(answer, area))} supplies ${formatShareRange(low, high)} of ${whole} (${formatPeriod(last.period)})`;
  return first === last ? head : `${head}${comparison(answer, first, last)}`;
}

function comparison(answer: Concentration, first: WithLeader, last: WithLeader): string {
  const { area, share } = last.top1;
  const when = formatPeriod(first.period);
  if (first.top1.area !== area) {
    const { low, high } = first.top1;
    return `; in ${when} ${inSentence(nameIn(answer, first.top1.area))} led with ${formatShareRange(low, high)}`;
  }
  const before = shareOf(first, area) ?? first.top1.share;
  if (first.top1.high - first.top1.low > STEADY || last.top1.high - last.top1.low > STEADY) {
    return `; in ${when} it was ${formatShareRange(first.top1.low, first.top1.high)}`;
  }
  if (Math.abs(share - before) < STEADY)
    return `, much the same as in ${when} (${formatShare(before)})`;
  return `, ${share > before ? 'up' : 'down'} from ${formatShare(before)} in ${when}`;
}
