import { type AnalysisSeries } from '@chokepoint/api-contract';
import { formatDate, formatShare, kindWords, sourceName } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useReleases } from '../../../lib/use-releases.js';
import { DesignWords } from './design-words.js';
import { EstimatorTable } from './estimator-table.js';
import { WorkedOutBy } from '../../../lib/method-link.js';

function Fold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What a reader opens when a figure is doubted. */
export function EvidenceFolds({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { row, estimators, releases } = series;
  const { overlapping, breaks, movement } = row;
  return (
    <div className="folds">
      <Fold title={overlapTitle(overlapping.length)}>
        <Overlaps overlapping={overlapping} />
      </Fold>
      <Fold title={breakTitle(breaks.length)}>
        <ul className="plain">
          {breaks.map(({ code, from, message }) => (
            <li key={`${code}-${from}`}>
              {formatDate(from)}: {message}
            </li>
          ))}
        </ul>
        <p className="muted">Breaks that are known of {sourceName(row.source)}, in the window.</p>
      </Fold>
      {estimators.length > 0 && (
        <Fold title={`${estimators.length} estimates by other models and methods`}>
          <EstimatorTable series={series} />
        </Fold>
      )}
      {movement.trendAdjusted !== null && (
        <Fold title={spaceTitle(series)}>
          <SyntheticControl series={series} />
        </Fold>
      )}
      <Fold title="The design, as it was fixed">
        <DesignWords series={series} />
      </Fold>
      <Fold
        title={`Source: ${sourceName(row.source)}, ${releases.length} ${releases.length === 1 ? 'release' : 'releases'}`}
      >
        <Releases ids={releases} />
      </Fold>
      <Fold title={`${movement.methods.length} methods`}>
        <WorkedOutBy methods={movement.methods} />
      </Fold>
    </div>
  );
}

function overlapTitle(count: number): string {
  if (count === 0) return 'No other event falls into the window';
  return count === 1
    ? '1 other event falls into the window'
    : `${count} other events fall into the window`;
}

const breakTitle = (count: number): string =>
  count === 0
    ? 'No known break of the series in the window'
    : `${count} known ${count === 1 ? 'break' : 'breaks'} of the series in the window`;

function Overlaps({
  overlapping,
}: {
  readonly overlapping: AnalysisSeries['row']['overlapping'];
}): ReactNode {
  if (overlapping.length === 0) {
    return <p>Of those of the register that cover the mineral.</p>;
  }
  return (
    <ul className="plain">
      {overlapping.map(({ id, name, on, lane }) => (
        <li key={id}>
          {formatDate(on)} <span className="muted">{kindWords(lane)}</span>{' '}
          <Link to="/initiatives/$id" params={{ id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const spaceTitle = ({ syntheticControl }: AnalysisSeries): string =>
  syntheticControl === null
    ? 'No synthetic control'
    : `Synthetic control of ${syntheticControl.weights.length} minerals`;

function SyntheticControl({ series }: { readonly series: AnalysisSeries }): ReactNode {
  const { syntheticControl: control, row } = series;
  if (control === null) {
    return <p>{row.movement.noPlaceboInSpace?.message ?? 'No mineral could be compared with.'}</p>;
  }
  const error = (value: number): string => value.toPrecision(3);
  return (
    <>
      <ul className="plain">
        {control.weights.map(({ mineral, name, weight }) => (
          <li key={mineral}>
            <Link to="/minerals/$id" params={{ id: mineral }}>
              {name}
            </Link>{' '}
            {formatShare(weight)}
          </li>
        ))}
      </ul>
      <p className="muted">
        Mean gap after the date {error(control.meanGap)}; error before {error(control.rmspeBefore)},
        after {error(control.rmspeAfter)}
        {control.ratio !== null && `, ratio ${error(control.ratio)}`}.
      </p>
    </>
  );
}

function Releases({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { found } = useReleases(ids);
  return (
    <ul className="plain">
      {found.map(({ id, title, publishedOn, publishedPrecision }) => (
        <li key={id}>
          <Link to="/sources/$id" params={{ id }}>
            {title}
          </Link>
          , published {formatDate(publishedOn, publishedPrecision)}
        </li>
      ))}
    </ul>
  );
}
