import { ok, refuse, type FuzzyDate, type Result } from '@chokepoint/kernel';
import { editionUnknown, mixedEditions } from '../common/release.js';
import { isExtract, spanOf } from './annual-extract.file.js';
import type { ComextFile, FileEdition } from './comext-file.js';

export interface ChosenEdition {
  readonly name: string;
  /** Null: as the catalogue says. */
  readonly title: string | null;
  readonly published: FuzzyDate | null;
  /** Is it an extract of annual sums? */
  readonly extract: boolean;
}

const SOURCE = 'comext-cn8';
/** Layouts that give way to an extract of annual sums beside them. */
const GIVES_WAY: readonly ComextFile['layout'][] = ['bulk', 'sdmx-csv'];

/**
 * The one edition that the files are of. `told` is the name that the user gives it instead. Refuses
 * 'nothing-to-import', 'mixed-editions', 'same-period-twice', 'edition-unknown'.
 */
export function chooseEdition(files: readonly ComextFile[], told?: string): Result<ChosenEdition> {
  const years = spanOf(files.filter(isExtract));
  const editions = files
    .filter(({ layout }) => years === undefined || !GIVES_WAY.includes(layout))
    .flatMap(({ edition }) => edition ?? []);
  const names = new Set([...(years === undefined ? [] : [years]), ...editions.map(nameOf)]);
  if (names.size > 1) return mixedEditions(SOURCE, [...names].sort());
  if (years !== undefined) {
    return ok({ name: told ?? years, title: null, published: null, extract: true });
  }
  const [edition] = editions;
  if (!edition) return refuse('nothing-to-import', 'None of the files holds trade.');
  const twice = severalBulk(files);
  if (twice) return twice;
  const name = told ?? edition.name;
  return name === null
    ? editionUnknown(SOURCE, 'The files do not say when the dataset was last updated.')
    : ok({ name, title: edition.title, published: edition.published, extract: false });
}

const nameOf = ({ name }: FileEdition): string => name ?? 'one that does not say its last update';

/** A bulk file is all trade of its period, so figures of two would add up to twice as much. */
function severalBulk(files: readonly ComextFile[]): Result<never> | undefined {
  const bulk = files.filter(({ layout, edition }) => layout === 'bulk' && edition !== null);
  if (bulk.length < 2) return undefined;
  const names = bulk.map(({ name }) => name);
  return refuse(
    'same-period-twice',
    `Each of ${names.join(', ')} is the whole trade of the same period: both would count it twice. Import one of them.`,
    { source: SOURCE, files: names },
  );
}
