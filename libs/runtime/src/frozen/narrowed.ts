import type { Concentration } from '@chokepoint/api-contract';
import { releaseOfEdition } from '@chokepoint/exports';
import type { Gathered } from '../audit/gather.js';

/** What an address may select a series by. */
const SELECTORS = ['stage', 'basis', 'measure', 'source', 'frequency'] as const;

/**
 * What a view shows of all that was gathered of its mineral: the series that its address selects (all
 * where it selects none) that have a figure, and the releases and corrections that these rest on.
 */
export function narrowed(gathered: Gathered, address: string): Gathered {
  const { searchParams } = new URL(address, 'http://localhost');
  const isShown = (series: Concentration): boolean =>
    series.periods.length > 0 &&
    SELECTORS.every((name) => {
      const asked = searchParams.get(name);
      return asked === null || asked === series[name];
    });
  const series = gathered.series.filter(isShown);
  const editions = series.flatMap(({ periods }) => periods.flatMap((one) => one.releases));
  const releases = new Set(editions.map(releaseOfEdition));
  return {
    ...gathered,
    series,
    releases: gathered.releases.filter(({ id }) => releases.has(id)),
    corrections: gathered.corrections.filter((one) =>
      series.some(
        ({ stage, basis, measure, source }) =>
          one.stage === stage &&
          one.basis === basis &&
          one.measure === measure &&
          one.source === source,
      ),
    ),
  };
}
