import { type IndicatorPoint, type IndicatorSeries } from '@chokepoint/api-contract';
import { formatDate, formatPeriod } from '../format/date.js';
import { formatIndicator } from '../format/indicator.js';
import { midSentence, wholePhrase } from '../format/vocabulary.js';
import { atStart, inSentence } from './place-name.js';

/** What the last point of a series shows, as a statement that is true of it. */
export function indicatorTitle(mineral: string, series: IndicatorSeries): string {
  const last = series.points.at(-1);
  return last === undefined
    ? midSentence(mineral)
    : SENTENCES[series.indicator](mineral, series, last);
}

type Sentence = (mineral: string, series: IndicatorSeries, last: IndicatorPoint) => string;

const whole = (mineral: string, { stage, basis }: IndicatorSeries): string =>
  stage === null || basis === null ? midSentence(mineral) : wholePhrase(stage, basis, mineral);
const figure = ({ low, high }: IndicatorPoint, { unit }: IndicatorSeries): string =>
  formatIndicator(low, high, unit);
const when = ({ period }: IndicatorPoint): string => `(${formatPeriod(period)})`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plain: Sentence = (mineral, series, last) =>
  `${midSentence(mineral)}: ${figure(last, series)} ${when(last)}`;

const SENTENCES: Readonly<Record<IndicatorSeries['indicator'], Sentence>> = {
  top1: (mineral, series, last) =>
    `${atStart(last.leader?.name ?? 'One country')} supplies ${figure(last, series)} of ${whole(mineral, series)} ${when(last)}${lineClause(series, last)}`,
  top3: (mineral, series, last) =>
    `The three largest suppliers hold ${figure(last, series)} of ${whole(mineral, series)} ${when(last)}`,
  hhi: (mineral, series, last) =>
    `The HHI of ${whole(mineral, series)} is ${figure(last, series)} ${when(last)}`,
  'effective-suppliers': (mineral, series, last) =>
    `${capital(whole(mineral, series))}: as concentrated as ${figure(last, series)} suppliers of equal size ${when(last)}`,
  'n-minus-1': (mineral, series, last) =>
    `Without ${inSentence(last.leader?.name ?? 'the largest country')}, ${figure(last, series)} of ${whole(mineral, series)} is left ${when(last)}`,
  'restriction-exposure': exposure,
  'unit-value': (mineral, series, last) =>
    `${capital(whole(mineral, series))} cost ${figure(last, series)} on average ${when(last)}`,
  'import-reliance': (mineral, series, last) =>
    `The Union relied on imports for ${figure(last, series)} of its ${midSentence(series.area?.name ?? mineral)}, by the study of ${last.period}`,
  'days-of-cover': (mineral, series, last) =>
    `Stocks of ${midSentence(mineral)} in ${inSentence(series.area?.name ?? 'one country')} (${series.holder ?? 'one holder'}) last ${figure(last, series)} of its net imports ${when(last)}`,
  'n-minus-1-iea': plain,
  'consumption-share': plain,
  'geometric-risk': plain,
};

function exposure(mineral: string, series: IndicatorSeries, last: IndicatorPoint): string {
  const day = formatDate(last.on ?? last.period);
  const what = `${whole(mineral, series)} ${when(last)}`;
  if (last.high === 0)
    return `No export restriction in force on ${day} is on record for a supplier of ${what}`;
  return `${figure(last, series)} of ${what} is of countries with export restrictions in force on ${day}`;
}

/** ', above the 65 % line since 2009'; nothing where the series has no line or it is of another period. */
function lineClause({ line }: IndicatorSeries, last: IndicatorPoint): string {
  if (line === null || line.period !== last.period) return '';
  if (line.status === 'cannot-tell') return ', which may be above or below the 65 % line';
  if (line.status === 'below') {
    const same = line.leader?.area === last.leader?.area;
    return same ? ', not above the 65 % line' : '; no third country is above the 65 % line';
  }
  const { since } = line;
  if (!since || since.year === null) return ', above the 65 % line';
  return `, above the 65 % line since ${since.year}${since.atLeast ? ' or earlier' : ''}`;
}
