import { type ChartSurroundings, ChartSurroundingsContext } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { head, releases } from '../api/queries.js';
import { WorkedOutBy } from '../lib/method-link.js';
import { pinned } from './figure-citation.js';

/** Tells the charts of a page from which state they are drawn, under which licences and by which methods. */
export function ChartSurroundingsProvider({
  children,
}: {
  readonly children: ReactNode;
}): ReactNode {
  const { publishedBy = null, knownAt } = useSearch({ strict: false });
  const reached = useQuery(head()).data?.readModelPosition ?? null;
  const known = useQuery(releases({})).data?.releases;
  const surroundings = useMemo((): ChartSurroundings => {
    const at = knownAt ?? reached;
    return {
      state: () => ({
        publishedBy,
        knownAt: at,
        link: at === null ? window.location.href : pinned(window.location.href, at),
      }),
      licencesOf: (ids) => [
        ...new Set(
          (known ?? []).filter(({ id }) => ids.includes(id)).map(({ licence }) => licence),
        ),
      ],
      methods: (names) => <WorkedOutBy methods={names} />,
    };
  }, [publishedBy, knownAt, reached, known]);
  return (
    <ChartSurroundingsContext.Provider value={surroundings}>
      {children}
    </ChartSurroundingsContext.Provider>
  );
}
