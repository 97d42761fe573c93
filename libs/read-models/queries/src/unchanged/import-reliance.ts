import type { ImportReliance } from '@chokepoint/api-contract';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { importRelianceQuery } from './import-reliance.query.js';

/**
 * Dependency proper is import reliance. What is known of it are single assessments, so this only
 * says of which years there are any; with fewer than two nothing can have been seen to change.
 */
export async function readImportReliance(
  db: ReadDb,
  knowledge: ResolvedKnowledge,
): Promise<ImportReliance> {
  const found = await importRelianceQuery(db, knowledge).execute();
  const years = found.map(({ year, materials }) => ({ year, materials: Number(materials) }));
  return { years, gaps: years.length < 2 ? [notTwice(years)] : [] };
}

function notTwice([only]: ImportReliance['years']): ImportReliance['gaps'][number] {
  const known =
    only === undefined
      ? 'No release at this knowledge gives import reliance'
      : `Import reliance is known of the assessment of ${only.year} alone (${only.materials} materials)`;
  return { code: 'import-reliance-not-twice', message: `${known}: no change of it can be told.` };
}
