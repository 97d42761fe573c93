import { type AnalysisSeries } from '@chokepoint/api-contract';
import { formatDate, formatShare, kindWords, outcomeScale } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** The choices of an analysis, each as it was fixed. */
export function DesignWords({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { design, reason, analysis } = series;
  const { date, donors, minerals } = design;
  const window = (periods: number | null): string =>
    periods === null ? 'all' : `up to ${periods}`;
  const periods = design.frequency === 'monthly' ? 'months' : 'years';
  const { size } = outcomeScale(design.outcome);
  const choices: readonly (readonly [string, ReactNode])[] = [
    [
      'Analysis',
      <AnalysisId key="id" id={analysis.id} registered={analysis.registeredAt !== null} />,
    ],
    ['Why so', reason],
    ['Date', `${formatDate(date.on, date.precision)} (${kindWords(date.used)})`],
    ['Window', `${window(design.preWindow)} ${periods} before, ${window(design.postWindow)} after`],
    [
      'Left out',
      `${design.anticipationPeriods} before as anticipation, ${design.lagPeriods} after as lag`,
    ],
    ['Model', `${kindWords(design.model)}, ${kindWords(design.coding)}, scale ${design.transform}`],
    ['Needed', `${design.minimumPre} ${periods} before, ${design.minimumPost} after`],
    [
      'Levels',
      `intervals ${formatShare(design.level)}, placebos ${formatShare(design.placeboLevel)}, no change within ±${size(design.margin)}`,
    ],
    ['Family', `${minerals.length} covered minerals, corrected together`],
    ['Donors', donors.length === 0 ? 'none' : donors.join(', ')],
  ];
  return (
    <dl className="pairs facts">
      {choices.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const AnalysisId = ({
  id,
  registered,
}: {
  readonly id: string;
  readonly registered: boolean;
}): ReactNode =>
  registered ? (
    <Link to="/ledger" search={{ stream: `analysis-${id}` }}>
      {id}
    </Link>
  ) : (
    `${id}, not registered yet`
  );
