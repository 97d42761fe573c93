import { createContext, useContext, type ReactNode } from 'react';

/** What a file says of where it comes from, whoever passes it on. */
export interface Provenance {
  readonly title: string;
  readonly subtitle: string;
  /** Publishers, releases, dates. */
  readonly source: string;
  readonly licences: readonly string[];
  /** `concentration@1` */
  readonly methods: readonly string[];
  /** Null: everything published. */
  readonly publishedBy: string | null;
  /** Ledger position; null where it is not known. */
  readonly knownAt: string | null;
  /** Shows the same again, whatever is recorded later. */
  readonly link: string;
}

/** What the page around a chart knows. */
export interface ChartSurroundings {
  /** The state that is shown, when a file is made of it. */
  readonly state: () => Pick<Provenance, 'publishedBy' | 'knownAt' | 'link'>;
  readonly licencesOf: (releases: readonly string[]) => readonly string[];
  /** Methods by name, as a paragraph below the chart. */
  readonly methods: (names: readonly string[]) => ReactNode;
}

export const ChartSurroundingsContext = createContext<ChartSurroundings>({
  state: () => ({ publishedBy: null, knownAt: null, link: window.location.href }),
  licencesOf: () => [],
  methods: (names) => names.join(', '),
});

export const useChartSurroundings = (): ChartSurroundings => useContext(ChartSurroundingsContext);

/** As names and texts, in the order in which a reader looks for them; what is not known is left out. */
export function provenanceLines(
  of: Provenance,
): readonly (readonly [name: string, text: string])[] {
  const lines: readonly (readonly [string, string])[] = [
    ['Title', of.title],
    ['Description', of.subtitle],
    ['Source', of.source],
    ['Licence', of.licences.join('; ')],
    ['Method', of.methods.join(', ')],
    ['Published by', of.publishedBy ?? 'everything published'],
    ['Known at ledger position', of.knownAt ?? ''],
    ['Link', of.link],
  ];
  return lines.filter(([, text]) => text !== '');
}
