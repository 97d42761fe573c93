import { importsByPartner, type Frame } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { concentrationOf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { ReleaseList } from '../../lib/release-list.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleasesOf } from '../../lib/use-releases.js';
import { chooseSeries, type Series } from './series-choice.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly available: readonly Series[];
  readonly series: Series;
}

/** EU imports by partner; of several stages the chosen one, where it has imports. */
export function ImportsPanel({ id, name, available, series }: Props): ReactNode {
  const imports = available.filter(({ basis }) => basis === 'eu-imports');
  const chosen =
    series.basis === 'eu-imports'
      ? series
      : chooseSeries(imports, { basis: 'eu-imports', stage: series.stage });
  if (!chosen) {
    return (
      <section className="panel">
        <h2>EU imports by partner</h2>
        <p className="empty">
          No imported trade source has a customs code of its own for this material at this state of
          knowledge.
        </p>
      </section>
    );
  }
  return <Partners id={id} name={name} series={chosen} />;
}

function Partners({ id, name, series }: Omit<Props, 'available'>): ReactNode {
  const asked = useKnowledge();
  const { imports: view = 'chart', period } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const answer = useQuery(concentrationOf(id, series, asked));
  const data = answer.data;
  const build = useCallback(
    (frame: Frame) =>
      data
        ? importsByPartner({ mineral: name, answer: data, ...(period ? { period } : {}) }, frame)
        : { kind: 'none' as const, title: name, reason: '' },
    [name, data, period],
  );
  const { ids, line } = useReleasesOf(data);
  return (
    <Answered found={answer} what="EU imports" height={420}>
      {() => (
        <ChartPanel
          name={`${id}-imports`}
          build={build}
          view={view}
          onView={(next) => patch({ imports: next === 'chart' ? undefined : next })}
          sourceLine={line}
          methods={[data?.method ?? null]}
          sources={<ReleaseList ids={ids} />}
        />
      )}
    </Answered>
  );
}
