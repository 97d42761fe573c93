import type { Criticality, OfficialMilestone } from '@chokepoint/api-contract';
import { criticalByThresholds, exactly } from '@chokepoint/dependency';
import type { AssessmentRow } from '../minerals/assessments.query.js';

/**
 * Between the studies of 2014 and 2017 the method changed: economic importance is on another scale and
 * supply risk is worked out otherwise. Source: study of 2017 (doi:10.2873/876644), section 3.3.
 */
const BREAK = { after: '2014', before: '2017' } as const;
const REASON =
  'The method changed between the studies of 2014 and 2017; figures from before and after are not comparable.';

export const METHOD_SINCE = BREAK.before;

export function toMilestone(row: AssessmentRow): OfficialMilestone {
  const { year, material, supply_risk: sr, economic_importance: ei } = row;
  const newer = year >= METHOD_SINCE;
  const known = newer && sr !== null && ei !== null;
  return {
    year,
    material,
    supplyRisk: sr,
    economicImportance: ei,
    era: newer ? 'since-2017' : 'before-2017',
    // The list is drawn from the printed values, so these are what is held against the thresholds.
    critical: known ? criticalByThresholds(exactly(sr), exactly(ei)).critical : null,
    release: row.release_id,
    publishedOn: row.published_on,
    row: row.source_row,
  };
}

/** Null where no figures from before, or none from after, are on record. */
export function methodBreak(milestones: readonly OfficialMilestone[]): Criticality['methodBreak'] {
  const eras = new Set(milestones.map(({ era }) => era));
  return eras.size < 2 ? null : { ...BREAK, reason: REASON };
}
