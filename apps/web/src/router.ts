import {
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './search/codec.js';
import { knowledgeSearch } from './search/knowledge-search.js';
import {
  benchmarksSearch,
  commitmentsSearch,
  differencesSearch,
  exposureSearch,
  initiativeSearch,
  impactSearch,
  initiativesSearch,
  ledgerSearch,
  methodsSearch,
  mineralSearch,
  mineralsSearch,
  overviewSearch,
  recordSearch,
  projectsSearch,
  releaseSearch,
  reviewsSearch,
  sourcesSearch,
  stockpilesSearch,
  whatIfSearch,
} from './search/page-search.js';
import { NotFound } from './shell/not-found.js';
import { PageError } from './shell/page-error.js';
import { Shell } from './shell/shell.js';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageError,
  validateSearch: knowledgeSearch,
  // The state of knowledge stays with the reader from page to page.
  search: { middlewares: [retainSearchParams(['publishedBy', 'knownAt'])] },
});
const page = { getParentRoute: () => root, errorComponent: PageError } as const;

const overview = createRoute({ ...page, path: '/', validateSearch: overviewSearch }).lazy(() =>
  import('./pages/overview/overview.route.js').then((module) => module.Route),
);
const minerals = createRoute({ ...page, path: '/minerals', validateSearch: mineralsSearch }).lazy(
  () => import('./pages/minerals/minerals.route.js').then((module) => module.Route),
);
const mineral = createRoute({ ...page, path: '/minerals/$id', validateSearch: mineralSearch }).lazy(
  () => import('./pages/mineral/mineral.route.js').then((module) => module.Route),
);
const benchmarks = createRoute({
  ...page,
  path: '/benchmarks',
  validateSearch: benchmarksSearch,
}).lazy(() => import('./pages/benchmarks/benchmarks.route.js').then((module) => module.Route));
const initiatives = createRoute({
  ...page,
  path: '/initiatives',
  validateSearch: initiativesSearch,
}).lazy(() => import('./pages/initiatives/initiatives.route.js').then((module) => module.Route));
const initiative = createRoute({
  ...page,
  path: '/initiatives/$id',
  validateSearch: initiativeSearch,
}).lazy(() => import('./pages/initiative/initiative.route.js').then((module) => module.Route));
const commitments = createRoute({
  ...page,
  path: '/commitments',
  validateSearch: commitmentsSearch,
}).lazy(() => import('./pages/commitments/commitments.route.js').then((module) => module.Route));
const exposure = createRoute({ ...page, path: '/exposure', validateSearch: exposureSearch }).lazy(
  () => import('./pages/exposure/exposure.route.js').then((module) => module.Route),
);
const record = createRoute({ ...page, path: '/record', validateSearch: recordSearch }).lazy(() =>
  import('./pages/record/record.route.js').then((module) => module.Route),
);
const impact = createRoute({ ...page, path: '/impact', validateSearch: impactSearch }).lazy(() =>
  import('./pages/impact/impact.route.js').then((module) => module.Route),
);
const whatIf = createRoute({ ...page, path: '/what-if', validateSearch: whatIfSearch }).lazy(() =>
  import('./pages/what-if/what-if.route.js').then((module) => module.Route),
);
const sources = createRoute({ ...page, path: '/sources', validateSearch: sourcesSearch }).lazy(() =>
  import('./pages/sources/sources.route.js').then((module) => module.Route),
);
const projects = createRoute({ ...page, path: '/projects', validateSearch: projectsSearch }).lazy(
  () => import('./pages/projects/projects.route.js').then((module) => module.Route),
);
const project = createRoute({ ...page, path: '/projects/$id' }).lazy(() =>
  import('./pages/project/project.route.js').then((module) => module.Route),
);
const stockpiles = createRoute({
  ...page,
  path: '/stockpiles',
  validateSearch: stockpilesSearch,
}).lazy(() => import('./pages/stockpiles/stockpiles.route.js').then((module) => module.Route));
const differences = createRoute({ ...page, path: '/diff', validateSearch: differencesSearch }).lazy(
  () => import('./pages/differences/differences.route.js').then((module) => module.Route),
);
const reviews = createRoute({ ...page, path: '/reviews', validateSearch: reviewsSearch }).lazy(() =>
  import('./pages/reviews/reviews.route.js').then((module) => module.Route),
);
const release = createRoute({ ...page, path: '/sources/$id', validateSearch: releaseSearch }).lazy(
  () => import('./pages/release/release.route.js').then((module) => module.Route),
);
const ledger = createRoute({ ...page, path: '/ledger', validateSearch: ledgerSearch }).lazy(() =>
  import('./pages/ledger/ledger.route.js').then((module) => module.Route),
);
const event = createRoute({ ...page, path: '/ledger/$id' }).lazy(() =>
  import('./pages/event/event.route.js').then((module) => module.Route),
);
const methods = createRoute({ ...page, path: '/methods', validateSearch: methodsSearch }).lazy(() =>
  import('./pages/methods/methods.route.js').then((module) => module.Route),
);
const method = createRoute({ ...page, path: '/methods/$id' }).lazy(() =>
  import('./pages/method/method.route.js').then((module) => module.Route),
);

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    minerals,
    mineral,
    benchmarks,
    initiatives,
    initiative,
    commitments,
    exposure,
    record,
    impact,
    whatIf,
    projects,
    project,
    stockpiles,
    differences,
    reviews,
    sources,
    release,
    ledger,
    event,
    methods,
    method,
  ]),
  parseSearch,
  stringifySearch,
  // A method is named with its version: /methods/concentration@1.
  pathParamsAllowedCharacters: ['@'],
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
