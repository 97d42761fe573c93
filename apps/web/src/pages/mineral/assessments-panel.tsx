import { type MineralDetail } from '@chokepoint/api-contract';
import { assessmentsChart, type Frame } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { ReleaseList } from '../../lib/release-list.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useReleases } from '../../lib/use-releases.js';

interface Props {
  readonly name: string;
  readonly assessments: MineralDetail['assessments'];
}

/** The Commission's own supply risk and economic importance, with the break of 2017. */
export function AssessmentsPanel({ name, assessments }: Props): ReactNode {
  const { assessments: view = 'chart' } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const build = useCallback(
    (frame: Frame) => assessmentsChart({ mineral: name, assessments }, frame),
    [name, assessments],
  );
  const used = useMemo(
    () => [...new Set(assessments.map(({ release }) => release))],
    [assessments],
  );
  const { line } = useReleases(used);
  return (
    <ChartPanel
      name="official-assessments"
      build={build}
      view={view}
      onView={(next) => patch({ assessments: next === 'chart' ? undefined : next })}
      sourceLine={line}
      sources={<ReleaseList ids={used} />}
    />
  );
}
