import { edition as knownEdition, SOURCES, type SourceId } from '@chokepoint/catalogue';
import { refuse, type Result } from '@chokepoint/kernel';
import type { DetectedRelease } from '@chokepoint/supply-application';

/** What the catalogue knows of an edition, to complete what the files say. */
export function describeRelease(source: SourceId, edition: string): Omit<DetectedRelease, 'rows'> {
  const known = knownEdition(source, edition);
  const { title, licence } = SOURCES[source];
  return {
    source,
    edition,
    title: known?.title ?? `${title} ${edition}`,
    published: known?.published ?? null,
    licence,
  };
}

/** Refuses a file whose layout nobody here knows, with what was expected and what was found. */
export const unknownLayout = (
  file: string,
  expected: readonly string[],
  header: readonly string[],
): Result<never> =>
  refuse(
    'unknown-layout',
    `The layout of ${file} is not known. Expected one of: ${expected.join(' | ')}. Found: ${header.join(',').slice(0, 300) || 'nothing'}.`,
    { file, expected: [...expected], found: header.join(',').slice(0, 300) },
  );

export const mixedEditions = (source: SourceId, editions: readonly string[]): Result<never> =>
  refuse(
    'mixed-editions',
    `The files are of several editions (${editions.join(', ')}); import one at a time.`,
    { source, editions: [...editions] },
  );

export const editionUnknown = (source: SourceId, why: string): Result<never> =>
  refuse('edition-unknown', `${why} Name the edition: --edition NAME.`, { source });
