import type { CoverageAnswer } from '@chokepoint/api-contract';
import { isPrivate } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { coverageQuery } from './coverage.query.js';
import { NOT_AVAILABLE } from './not-available.js';

/** What there is and what there is not, at this knowledge. */
export const findCoverage: Find<Record<never, never>, CoverageAnswer> = async (
  db,
  _params,
  knowledge,
) => {
  const found = await coverageQuery(db, knowledge).execute();
  const cells = found.map((cell) => ({ ...cell, private: isPrivate(cell.source) }));
  return ok({ ...knowledge, cells, notAvailable: NOT_AVAILABLE.map((entry) => ({ ...entry })) });
};
