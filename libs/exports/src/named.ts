/** What must be known of a release to cite it. */
export interface CitedRelease {
  readonly id: string;
  readonly publisher: string;
  readonly edition: string;
  readonly publishedOn: string;
  readonly licence: string;
}

/** What a record rests on, as far as it names it. */
export interface Named {
  /** As a text: publisher, editions, days. */
  readonly source: string;
  readonly licences: readonly string[];
  readonly methods: readonly string[];
}

/**
 * The releases, licences and methods that a record names, however deep: those of `known` whose id
 * stands in it, and every method with its version.
 */
export function namedIn(record: unknown, known: readonly CitedRelease[]): Named {
  const texts = new Set(textsIn(record));
  const ids = new Set([...texts].map(releaseOfEdition));
  const used = known.filter(({ id }) => ids.has(id));
  return {
    source: cited(used),
    licences: [...new Set(used.map(({ licence }) => licence))].sort(),
    methods: [...texts].filter((text) => METHOD.test(text)).sort(),
  };
}

/** A corrected edition, `usgs-mcs-2024~1`, is of its publisher's release. */
export const releaseOfEdition = (edition: string): string => edition.replace(/~\d+$/, '');

const METHOD = /^[a-z][a-z-]*@\d+$/;
/** How many editions of a publisher are named; a table of monthly trade has hundreds. */
const EDITIONS = 12;

function cited(releases: readonly CitedRelease[]): string {
  const editions = new Map<string, string[]>();
  for (const { publisher, edition, publishedOn } of releases) {
    const said = `${edition} (${publishedOn})`;
    editions.set(publisher, [...(editions.get(publisher) ?? []), said]);
  }
  return [...editions].map(([publisher, all]) => `${publisher}: ${listed(all)}`).join('; ');
}

const listed = (editions: readonly string[]): string =>
  editions.length <= EDITIONS
    ? editions.join(', ')
    : `${editions.slice(0, EDITIONS).join(', ')} and ${editions.length - EDITIONS} more`;

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsIn(part);
  }
}
