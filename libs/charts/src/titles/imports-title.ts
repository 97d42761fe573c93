import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import { formatPeriod } from '../format/date.js';
import { formatShare } from '../format/number.js';
import { wholePhrase } from '../format/vocabulary.js';

/** 'The EU bought processed gallium worth ... from 14 partners in 2024; the largest three hold 82 %'. */
export function importsTitle(
  mineral: string,
  answer: Concentration,
  now: ConcentrationPeriod,
): string {
  const whole = wholePhrase(answer.stage, answer.basis, mineral);
  const named = now.shares.filter((row) => row.area !== 'OTHER' && (row.share ?? 0) > 0).length;
  const partners = `${named} ${named === 1 ? 'partner is' : 'partners are'} named in ${whole} for ${formatPeriod(now.period)}`;
  return now.top3 === null || named <= 3
    ? partners
    : `${partners}; the largest three hold ${formatShare(now.top3)}`;
}
