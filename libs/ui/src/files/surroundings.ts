import { type CitedRelease, type Provenance } from '@chokepoint/exports';
import { createContext, useContext, type ReactNode } from 'react';

/** What the page around a chart or a table knows. */
export interface Surroundings {
  /** The state that is shown, when a file is made of it. */
  readonly state: () => Pick<Provenance, 'publishedBy' | 'knownAt' | 'link'>;
  /** Every release known. */
  readonly releases: readonly CitedRelease[];
  /** Methods by name, as a paragraph below the chart. */
  readonly methods: (names: readonly string[]) => ReactNode;
}

export const SurroundingsContext = createContext<Surroundings>({
  state: () => ({ publishedBy: null, knownAt: null, link: window.location.href }),
  releases: [],
  methods: (names) => names.join(', '),
});

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext);
