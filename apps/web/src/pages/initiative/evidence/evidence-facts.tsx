import { type AnalysisSeries, type Placebo } from '@chokepoint/api-contract';
import {
  formatPeriod,
  outcomeScale,
  prospectSentences,
  reachesUsualLevel,
  reasonsInWords,
  periodUseWords,
} from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { AnalysisLine } from './analysis-line.js';

type Fact = readonly [string, ReactNode];

/** What the verdict rests on, a line each. */
export function EvidenceFacts({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const assessed = series.row.movement.trendAdjusted !== null;
  const facts: readonly Fact[] = [
    ...(assessed ? [] : unassessed(series)),
    ['Window', <Window key="window" series={series} />],
    ...(assessed ? tests(series) : []),
    ['Design', <AnalysisLine key="design" row={series.row} />],
    ['Digest', <code key="digest">{series.row.movement.digest}</code>],
  ];
  return (
    <dl className="pairs facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function unassessed({ row }: AnalysisSeries): Fact[] {
  const hope = prospectSentences(row);
  return [
    ['Why not assessable', `${reasonsInWords(row.movement)}.`],
    ...(hope.length > 0 ? [['What later periods could show', hope.join(' ')] as const] : []),
  ];
}

function Window({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { before, after } = series.row.movement.periods;
  const span = (use: string): string => {
    const periods = series.path.filter((point) => point.use === use).map(({ period }) => period);
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return '';
    return first === last ? ` (${formatPeriod(first)})` : ` (${first} to ${last})`;
  };
  const left = series.path.filter(({ use }) => use !== 'before' && use !== 'after');
  const named = left.map(({ period, use }) => `${formatPeriod(period)} ${periodUseWords(use)}`);
  return (
    <>
      {before} before{span('before')}, {after} after{span('after')}
      {named.length > 0 && `; ${named.join('; ')}`}
    </>
  );
}

function tests({ row, smallestEffects }: AnalysisSeries): Fact[] {
  const { movement } = row;
  const { p, adjustedP, placeboInTime, placeboInSpace, noPlaceboInSpace, equivalence } = movement;
  const { size } = outcomeScale(row.outcome);
  return [
    [
      'p',
      `${probability(p)}; corrected over the minerals of the analysis ${probability(adjustedP)} (Benjamini-Hochberg)`,
    ],
    ['Placebo in time', placebo(placeboInTime, 'fake dates', 'no fake date could be made')],
    [
      'Placebo in space',
      placebo(
        placeboInSpace,
        'other minerals',
        noPlaceboInSpace?.message ?? 'no other mineral could be compared',
      ),
    ],
    [
      'Smallest change that would show',
      <Smallest key="smallest" effects={smallestEffects} size={size} />,
    ],
    ...(equivalence
      ? [
          [
            'No change',
            `${equivalence.unchanged ? 'shown' : 'not shown'} to stay within ±${size(equivalence.margin)} (p ${probability(equivalence.p)})`,
          ] as const,
        ]
      : []),
  ];
}

const probability = (p: number | null): string =>
  p === null ? 'none' : p < 0.001 ? '< 0.001' : p.toFixed(3);

function placebo(found: Placebo | null, what: string, none: string): string {
  if (found === null) return `none: ${none}`;
  const { p, count, smallestP } = found;
  const least = reachesUsualLevel(found)
    ? `the smallest that ${count} can give is ${probability(smallestP)}`
    : `${count} cannot give less than ${probability(smallestP)}, so 5 % is out of reach`;
  return `p ${probability(p)} among ${count} ${what}; ${least}`;
}

/** At each autocorrelation of the noise: nobody knows it from so few periods. */
function Smallest({
  effects,
  size,
}: {
  readonly effects: AnalysisSeries['smallestEffects'];
  readonly size: (value: number) => string;
}): ReactNode {
  return (
    <ul className="inline">
      {effects.map(({ rho, rise, fall }, index) => (
        <li key={`${rho}-${index}`}>
          <span className="muted">ρ {rho.toFixed(2)}:</span>{' '}
          {size(rise) === size(fall) ? size(rise) : `+${size(rise)}, −${size(fall)}`}
        </li>
      ))}
    </ul>
  );
}
