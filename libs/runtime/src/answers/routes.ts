import { analysesRoute, analysisSeriesRoute, impactRoute } from './analyses.routes.js';
import {
  frozenViewRoute,
  frozenViewsRoute,
  notesRoute,
  signOffRoute,
  signOffsRoute,
} from './reviews.routes.js';
import { correctionsRoute } from './corrections.routes.js';
import { benchmarksRoute, criticalityRoute } from './criticality.routes.js';
import { calendarRoute, changesRoute } from './feeds.routes.js';
import {
  differencesRoute,
  figureDifferencesRoute,
  registerDifferencesRoute,
} from './differences.routes.js';
import { indicatorsRoute, mineralIndicatorsRoute } from './indicators.routes.js';
import { initiativeRoute, initiativesRoute } from './initiatives.routes.js';
import { ledgerEventRoute, ledgerEventsRoute, ledgerHeadRoute } from './ledger.routes.js';
import { methodRoute, methodsRoute } from './methods.routes.js';
import {
  comparisonRoute,
  concentrationRoute,
  factsRoute,
  mineralRoute,
  mineralsRoute,
} from './minerals.routes.js';
import { ledgerConsistencyRoute, ledgerHeadsRoute, ledgerProofRoute } from './notary.routes.js';
import { templateRoute, templatesRoute } from './own-data.routes.js';
import { precedenceRoute } from './precedence.routes.js';
import { projectRoute, projectsRoute, projectTemplateRoute } from './projects.routes.js';
import { proofRoute } from '../proof/proof.route.js';
import { historyRoute, revisionsRoute } from './revisions.routes.js';
import {
  commitmentsRoute,
  exposureRoute,
  initiativeHistoryRoute,
  ownersRoute,
  perimetersRoute,
  positionsRoute,
  registerExportRoute,
  scorecardRoute,
} from './register.routes.js';
import type { AnyRoute } from './route.js';
import { contractsRoute, stockpilesRoute } from './stockpiles.routes.js';
import {
  coverageRoute,
  rejectReasonsRoute,
  rejectsRoute,
  releaseRoute,
  releasesRoute,
  sourcesRoute,
} from './sources.routes.js';
import { unchangedRoute } from './unchanged.route.js';
import { whatIfRoute } from './what-if.route.js';

/** Every question that can be asked, over HTTP and on the command line. */
export const ROUTES: readonly AnyRoute[] = [
  mineralsRoute,
  mineralRoute,
  concentrationRoute,
  comparisonRoute,
  mineralIndicatorsRoute,
  indicatorsRoute,
  proofRoute,
  criticalityRoute,
  benchmarksRoute,
  factsRoute,
  historyRoute,
  contractsRoute,
  stockpilesRoute,
  initiativesRoute,
  initiativeRoute,
  initiativeHistoryRoute,
  commitmentsRoute,
  ownersRoute,
  positionsRoute,
  perimetersRoute,
  exposureRoute,
  scorecardRoute,
  registerExportRoute,
  calendarRoute,
  changesRoute,
  impactRoute,
  projectsRoute,
  projectTemplateRoute,
  projectRoute,
  analysesRoute,
  analysisSeriesRoute,
  unchangedRoute,
  whatIfRoute,
  releasesRoute,
  releaseRoute,
  rejectsRoute,
  rejectReasonsRoute,
  coverageRoute,
  sourcesRoute,
  revisionsRoute,
  correctionsRoute,
  notesRoute,
  frozenViewsRoute,
  frozenViewRoute,
  signOffsRoute,
  signOffRoute,
  differencesRoute,
  figureDifferencesRoute,
  registerDifferencesRoute,
  precedenceRoute,
  methodsRoute,
  methodRoute,
  templatesRoute,
  templateRoute,
  ledgerHeadRoute,
  ledgerEventsRoute,
  ledgerEventRoute,
  ledgerHeadsRoute,
  ledgerProofRoute,
  ledgerConsistencyRoute,
];
