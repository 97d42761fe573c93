import { type Concentration, type Release } from '@chokepoint/api-contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everyRelease } from '../api/queries.js';
import { releaseLine } from './release-line.js';

/** The releases that an answer rests on, and the line that cites them. */
export function useReleases(ids: readonly string[]): { found: readonly Release[]; line: string } {
  // All releases, whatever the time bar says: an answer never rests on a later one.
  const all = useQuery(everyRelease()).data?.releases;
  return useMemo(() => {
    const found = (all ?? []).filter(({ id }) => ids.includes(id));
    return { found, line: found.length > 0 ? releaseLine(found) : ids.join(', ') };
  }, [all, ids]);
}

/** The releases that a concentration rests on, each once, and the line that cites them. */
export function useReleasesOf(answer: Concentration | undefined): {
  ids: readonly string[];
  line: string;
} {
  const ids = useMemo(
    () => [...new Set(answer?.periods.flatMap(({ releases: all }) => all) ?? [])],
    [answer],
  );
  return { ids, line: useReleases(ids).line };
}
