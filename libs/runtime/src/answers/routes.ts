import { impactRoute, initiativeRoute, initiativesRoute } from './initiatives.routes.js';
import { ledgerEventRoute, ledgerEventsRoute, ledgerHeadRoute } from './ledger.routes.js';
import { concentrationRoute, factsRoute, mineralRoute, mineralsRoute } from './minerals.routes.js';
import { ledgerConsistencyRoute, ledgerHeadsRoute, ledgerProofRoute } from './notary.routes.js';
import { proofRoute } from '../proof/proof.route.js';
import { historyRoute, revisionsRoute } from './revisions.routes.js';
import type { AnyRoute } from './route.js';
import {
  coverageRoute,
  rejectReasonsRoute,
  rejectsRoute,
  releaseRoute,
  releasesRoute,
} from './sources.routes.js';

/** Every question that can be asked, over HTTP and on the command line. */
export const ROUTES: readonly AnyRoute[] = [
  mineralsRoute,
  mineralRoute,
  concentrationRoute,
  proofRoute,
  factsRoute,
  historyRoute,
  initiativesRoute,
  initiativeRoute,
  impactRoute,
  releasesRoute,
  releaseRoute,
  rejectsRoute,
  rejectReasonsRoute,
  coverageRoute,
  revisionsRoute,
  ledgerHeadRoute,
  ledgerEventsRoute,
  ledgerEventRoute,
  ledgerHeadsRoute,
  ledgerProofRoute,
  ledgerConsistencyRoute,
];
