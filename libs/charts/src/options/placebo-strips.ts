import { type AnalysisSeries, type Placebo as PlaceboFigure } from '@chokepoint/api-contract';
import { formatPeriod } from '../format/date.js';
import { outcomeScale } from '../format/outcome.js';
import { midSentence } from '../format/vocabulary.js';
import { reachesUsualLevel } from '../format/verdict.js';

export type PlacebosInput = Pick<
  AnalysisSeries,
  'row' | 'design' | 'estimators' | 'placebosInTime' | 'placebosInSpace'
>;

export interface Placebo {
  readonly name: string;
  readonly value: number;
}

/** One kind of placebo on an axis of its own, with the real one. */
export interface Strip {
  readonly kind: string;
  /** How the real one ranks, in a sentence without a full stop. */
  readonly statement: string;
  readonly measure: string;
  readonly real: Placebo;
  readonly placebos: readonly Placebo[];
  readonly asLarge: (one: Placebo) => boolean;
  readonly zero: number;
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
  readonly tick: (value: number) => string;
  readonly notes: readonly string[];
}

/** 'ranks 2nd of 5 (p 0.40; 0.20 is the smallest that can be reached, so 5 % cannot)' */
function rankWords({ p, count, smallestP }: PlaceboFigure): string {
  const rank = Math.round(p * (count + 1));
  const least = reachesUsualLevel({ smallestP })
    ? ''
    : `; it cannot fall below ${smallestP.toFixed(2)}, so 5 % is out of reach`;
  return `ranks ${rank} of ${count + 1} (p ${p.toFixed(2)}${least})`;
}

const plainFigure = (value: number): string => value.toPrecision(2);

/** Least-squares jumps at fake dates before the real one; null where none could be made. */
export function placebosInTime(series: PlacebosInput): Strip | null {
  const { row, design, estimators, placebosInTime: fakes } = series;
  const figure = row.movement.placeboInTime;
  const ols = estimators.filter(({ method }) => method.startsWith('ols@'));
  const real =
    ols.find(({ model }) => model === design.model) ??
    ols.find(({ model }) => model === 'trend-level');
  if (figure === null || real === undefined || fakes.length === 0) return null;
  const placebos = fakes.map(({ period, effect }) => ({
    name: `fake date before ${formatPeriod(period)}`,
    value: effect,
  }));
  const reach = Math.max(Math.abs(real.value), ...placebos.map(({ value }) => Math.abs(value)));
  const plain = design.transform === 'identity';
  const { signed, tick, unit } = outcomeScale(row.outcome);
  return {
    kind: 'Jump at each date',
    statement: `Among ${figure.count} fake dates the real one ${rankWords(figure)}`,
    measure: `Placebos in time: jump by least squares, in ${plain ? unit : `the ${design.transform} scale`}`,
    real: { name: 'real date', value: real.value },
    placebos,
    asLarge: ({ value }) => Math.abs(value) >= Math.abs(real.value),
    zero: 0,
    from: -reach * 1.1,
    to: reach * 1.1,
    format: plain ? signed : plainFigure,
    tick: plain ? tick : plainFigure,
    notes: [
      'Fake dates lie before the real one and share its data: their p is a rank, not an exact level.',
    ],
  };
}

/** Error after over error before, of the mineral and of each donor in its stead; null without donors. */
export function placebosInSpace({ row, placebosInSpace: all }: PlacebosInput): Strip | null {
  const figure = row.movement.placeboInSpace;
  const known = all.flatMap(({ mineral, name, ratio }) =>
    ratio === null ? [] : [{ mineral, name, value: ratio }],
  );
  const real = known.find(({ mineral }) => mineral === row.mineral);
  if (figure === null || real === undefined) return null;
  const placebos = known.filter(({ mineral }) => mineral !== row.mineral);
  const unknown = all.length - known.length;
  return {
    kind: 'Ratio of errors, after to before',
    statement: `among ${figure.count} other minerals ${midSentence(row.mineralName)} ${rankWords(figure)}`,
    measure: 'placebos in space: how much worse the synthetic control fits after than before',
    real: { name: row.mineralName, value: real.value },
    placebos,
    asLarge: ({ value }) => value >= real.value,
    zero: 1,
    from: 0,
    to: Math.max(1, ...known.map(({ value }) => value)) * 1.1,
    format: (value) => value.toFixed(2),
    tick: (value) => value.toFixed(1),
    notes:
      unknown > 0
        ? [
            `${unknown} ${unknown === 1 ? 'mineral fits' : 'minerals fit'} exactly before, so it has no ratio and is not drawn.`,
          ]
        : [],
  };
}
