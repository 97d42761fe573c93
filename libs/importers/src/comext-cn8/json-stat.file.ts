import { ok, type Result } from '@chokepoint/kernel';
import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import { unknownLayout } from '../common/release.js';
import type { ComextFile } from './comext-file.js';
import type { FirstSeen } from './first-seen.js';
import { parseCube, type Cube } from './json-stat.js';
import { cubePages, DIMENSIONS } from './json-stat.reader.js';
import { CN8_DATASETS, datasetOf, updatedOn, vintageEdition } from './vintage.js';
import { wholeText } from './whole-text.js';

/**
 * A dataset of Eurostat's API as JSON-stat 2.0. It is parsed whole, so its size is capped. Refuses
 * 'file-too-large', and 'unknown-layout' for other JSON, another dataset or other dimensions.
 */
export async function jsonStatFile(file: SourceFile): Promise<Result<ComextFile>> {
  const cube = await cubeOf(file);
  if (!cube.ok) return cube;
  const { updated, cells } = cube.value;
  const dataset = datasetOf(cube.value.dataset);
  if (dataset === undefined) return unknownLayout(file.name, CN8_DATASETS, [cube.value.dataset]);
  const ids = cube.value.dimensions.map(({ id }) => id);
  if ([...ids].sort().join() !== [...DIMENSIONS].sort().join()) {
    return unknownLayout(file.name, [`dimensions ${DIMENSIONS.join(',')}`], ids);
  }
  return ok({
    name: file.name,
    layout: 'json-stat',
    edition: cells.places.length === 0 ? null : vintageEdition(dataset, updatedOn(updated)),
    rows,
  });
}

async function cubeOf(file: SourceFile): Promise<Result<Cube>> {
  const text = await wholeText(file);
  return text.ok ? parseCube(file.name, text.value) : text;
}

/** Parsed anew, so that no cube stays in memory while other files are read. */
async function* rows(file: SourceFile, seen: FirstSeen): AsyncGenerator<readonly RowOutcome[]> {
  const cube = await cubeOf(file);
  // It was read before: if it is no cube now, the file has changed under the import.
  if (!cube.ok) throw new Error(cube.error.message);
  yield* cubePages(file.name, cube.value, seen);
}
