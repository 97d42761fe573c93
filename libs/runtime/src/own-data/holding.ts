import { textFile, TEMPLATES, writeTable } from '@chokepoint/importers';
import type { Result } from '@chokepoint/kernel';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { importOwnData, type OwnDataImport, type OwnDataPlace } from './import-own-data.js';

/** One stock as a person says it, by the columns of the template 'stockpiles'. */
export type Holding = Readonly<Record<string, string>>;

/**
 * Records one stock: as a table of one row, so that what is typed goes the way of what is brought
 * as a file. Refuses as `importOwnData` does.
 */
export function recordHolding(
  place: OwnDataPlace,
  holding: Holding,
  options: Pick<OwnDataImport, 'edition' | 'published' | 'actor'>,
): Promise<Result<ImportOutcome>> {
  const file = textFile('stockpiles.csv', writeTable(TEMPLATES.stockpiles, [holding]));
  return importOwnData(place, { ...options, file, template: 'stockpiles' });
}
