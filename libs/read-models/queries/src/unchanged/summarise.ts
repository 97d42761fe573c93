import type {
  MarginVerdictCode,
  UnchangedMoves,
  UnchangedRow,
  UnchangedSummary,
} from '@chokepoint/api-contract';
import type { OutcomeReader } from './outcome.js';
import { sentenceOf } from './sentence.js';
import { LATEST_HOLDS_DAY } from './to-unchanged-row.js';
import type { Since } from './since.js';

/** How many of an outcome's rows moved which way. Every row is counted in one place. */
export function summarise(
  { outcome, basis, index }: OutcomeReader,
  rows: readonly UnchangedRow[],
  since: Since,
  margin: number,
): UnchangedSummary {
  const compared = rows.filter(({ verdict }) => verdict !== 'no-data');
  const sinceDay = movesOf(compared.filter(({ reach }) => reach === 'before'));
  const withinSeries = movesOf(compared.filter(({ reach }) => reach === 'later'));
  const tested = rows.filter(({ test }) => test.result !== 'no-test');
  const counts = {
    outcome,
    rows: rows.length,
    sinceDay,
    latestHoldsDay: compared.filter(holdsDay).length,
    withinSeries,
    noData: {
      total: rows.length - compared.length,
      withoutSeries: rows.filter(({ source }) => source === null).map(({ mineral }) => mineral),
    },
    test: {
      tested: tested.length,
      unchanged: tested.filter(({ test }) => test.result === 'unchanged').length,
    },
  };
  return { ...counts, sentence: sentenceOf({ ...counts, basis, index, since, margin }) };
}

const holdsDay = ({ gaps }: UnchangedRow): boolean =>
  gaps.some(({ code }) => code === LATEST_HOLDS_DAY);

function movesOf(rows: readonly UnchangedRow[]): UnchangedMoves {
  const count = (code: MarginVerdictCode) => rows.filter(({ verdict }) => verdict === code).length;
  return {
    total: rows.length,
    withinMargin: count('within-margin'),
    movedUp: count('moved-up'),
    movedDown: count('moved-down'),
    inconclusive: count('inconclusive'),
  };
}
