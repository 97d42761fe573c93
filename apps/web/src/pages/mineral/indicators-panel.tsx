import { type IndicatorsAnswer, type IndicatorSeries } from '@chokepoint/api-contract';
import {
  type DatedEvent,
  formatIndicator,
  formatPeriod,
  type Frame,
  INDICATOR_NAMES,
  indicatorOverTime,
} from '@chokepoint/charts';
import { ChartPanel, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { indicators } from '../../api/queries.js';
import { FigureButton } from '../../lib/figure-button.js';
import { OF_SHARES } from '../../lib/of-shares.js';
import { ReleaseList } from '../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';
import { EVERY_AREA } from '../../search/provenance-key.js';
import { missingHere, panelName, shownSeries } from './indicator-choice.js';
import { type Series } from './series-choice.js';

interface Props {
  readonly id: string;
  readonly name: string;
  /** Undefined where no source reports shares: then only what is missing is said. */
  readonly series: Series | undefined;
  readonly events: readonly DatedEvent[];
}

/** Every indicator of the chosen series over the years, small and side by side. */
export function IndicatorsPanel({ id, name, series, events }: Props): ReactNode {
  const asked = useKnowledge();
  const { stage, basis, measure, source } = series ?? {};
  const chosen = useQuery(indicators(id, { stage, basis, measure, source }, asked));
  const whole = useQuery(indicators(id, {}, asked));
  const failed = [chosen, whole].find(({ isError }) => isError);
  return (
    <section className="panel" aria-labelledby="indicators">
      <h2 id="indicators">Indicators by year</h2>
      {failed ? (
        <ErrorPanel
          what="The indicators could not be loaded"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      ) : chosen.data && whole.data ? (
        <>
          <div className="multiples">
            {shownSeries(chosen.data, whole.data, series).map((one) => (
              <IndicatorChart
                key={panelName(one)}
                id={id}
                name={name}
                series={one}
                events={events}
              />
            ))}
          </div>
          <Missing rows={missingHere(chosen.data, whole.data, series)} />
        </>
      ) : (
        <Skeleton height={900} label="Loading the indicators" />
      )}
    </section>
  );
}

interface ChartProps extends Omit<Props, 'series'> {
  readonly series: IndicatorSeries;
}

function IndicatorChart({ id, name, series, events }: ChartProps): ReactNode {
  const { panel } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const own = panelName(series);
  const [opened, view] = panel?.split('~') ?? [];
  const build = useCallback(
    (frame: Frame) => indicatorOverTime({ mineral: name, series, events }, frame),
    [name, series, events],
  );
  const used = useMemo(
    () => [...new Set(series.points.flatMap(({ releases }) => releases))],
    [series],
  );
  const { line } = useReleases(used);
  return (
    <ChartPanel
      level={3}
      name={`${id}-${own}`}
      build={build}
      view={opened === own && (view === 'table' || view === 'sources') ? view : 'chart'}
      onView={(next) => patch({ panel: next === 'chart' ? undefined : `${own}~${next}` })}
      sourceLine={line}
      sources={<ReleaseList ids={used} />}
      controls={<NewestFigure {...series} />}
      onPick={(event) => {
        if (events.some((known) => known.id === event))
          void navigate({ to: '/initiatives/$id', params: { id: event } });
      }}
    />
  );
}

/** The newest figure, which opens its inputs. */
function NewestFigure({ indicator, mineral, unit, points, ...of }: IndicatorSeries): ReactNode {
  const newest = points.at(-1);
  const { stage, basis, measure, source } = of;
  if (newest === undefined || stage === null || basis === null || measure === null) return null;
  if (!OF_SHARES.includes(indicator)) return null;
  const { period, low, high } = newest;
  return (
    <FigureButton
      figure={{ mineral, stage, basis, measure, source, period, area: EVERY_AREA }}
      label={`${INDICATOR_NAMES[indicator]}, ${period}`}
    >
      {formatPeriod(period)}: {formatIndicator(low, high, unit)}
    </FigureButton>
  );
}

/** What no number is given of: an empty chart would say less than its reason. */
function Missing({ rows }: { readonly rows: IndicatorsAnswer['notComputable'] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="not-computable">
      <h3 id="not-computable">What cannot be computed here</h3>
      <dl className="pairs">
        {rows.map(({ indicator, message }) => (
          <div key={`${indicator} ${message}`}>
            <dt>{INDICATOR_NAMES[indicator]}</dt>
            <dd>{message}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
