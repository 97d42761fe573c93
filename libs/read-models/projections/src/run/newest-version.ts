import { ANALYSIS_UPCASTERS } from '@chokepoint/analyses';
import { INITIATIVE_UPCASTERS } from '@chokepoint/initiatives';
import { upcasters } from '@chokepoint/ledger';
import { PROJECT_UPCASTERS } from '@chokepoint/projects';
import { REVIEW_UPCASTERS } from '@chokepoint/reviews';
import { SUPPLY_UPCASTERS } from '@chokepoint/supply';

const registry = upcasters()
  .registerAll(SUPPLY_UPCASTERS)
  .registerAll(INITIATIVE_UPCASTERS)
  .registerAll(ANALYSIS_UPCASTERS)
  .registerAll(PROJECT_UPCASTERS)
  .registerAll(REVIEW_UPCASTERS);

/**
 * The event in the newest version of its type, as projections read it. Done where an event is
 * applied, so that one of a later version stops its projection there, as any event at fault does.
 * @throws UnknownEventVersionError
 */
export const inNewestVersion = registry.upcast;
