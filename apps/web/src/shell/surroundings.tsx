import { type Surroundings, SurroundingsContext } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { head, everyRelease } from '../api/queries.js';
import { WorkedOutBy } from '../lib/method-link.js';
import { pinned } from './figure-citation.js';

/** Tells the charts and tables of a page which state they show, and what the releases are that they name. */
export function SurroundingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { publishedBy = null, knownAt } = useSearch({ strict: false });
  const reached = useQuery(head()).data?.readModelPosition ?? null;
  const known = useQuery(everyRelease()).data?.releases;
  const surroundings = useMemo((): Surroundings => {
    const at = knownAt ?? reached;
    return {
      state: () => ({
        publishedBy,
        knownAt: at,
        link: at === null ? window.location.href : pinned(window.location.href, at),
      }),
      releases: known ?? [],
      methods: (names) => <WorkedOutBy methods={names} />,
    };
  }, [publishedBy, knownAt, reached, known]);
  return (
    <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
  );
}
