import {
  basis,
  frequency,
  initiativeType,
  instrumentId,
  measure,
  outcome,
  PLAIN_STATEMENT_TYPES,
  PROJECT_STATEMENT_TYPES,
  PROJECT_STAGE_IDS,
  stage,
  unchangedOutcome,
  type WhatIfInput,
  whatIfQuery,
} from '@chokepoint/api-contract';
import { isPortfolio } from './portfolio.js';
import { anyText, type Check, isId, isSort, matching, oneOf, pick } from './codec.js';

const view = oneOf('chart', 'map', 'table', 'sources');
const isArea = matching(/^[A-Z]{2}[A-Z0-9]{0,3}$/);
const isPeriod = matching(/^\d{4}(-\d{2}|\/\d{4})?$/);
const list = oneOf('strategic', 'critical', 'all');
const lane = oneOf('initiative', 'shock');

const OVERVIEW = { list, q: anyText, area: isArea, since: isId, sort: isSort };
const BENCHMARKS = { on: oneOf('imports', 'sourcing', 'consumption'), q: anyText, sort: isSort };
const MINERALS = { list, q: anyText, sort: isSort };
const MINERAL = {
  stage: oneOf(...stage.options),
  basis: oneOf(...basis.options),
  measure: oneOf(...measure.options),
  source: isId,
  frequency: oneOf(...frequency.options),
  metric: oneOf('top1', 'hhi'),
  period: isPeriod,
  concentration: view,
  suppliers: view,
  imports: view,
  assessments: view,
  t: matching(/^[A-Z]{2}:\d(\.\d{1,3})?(,[A-Z]{2}:\d(\.\d{1,3})?){0,19}$/),
  governance: matching(/^[A-Za-z0-9-]{1,40}(:\d{4}\/\d{4})?$/),
  assume: oneOf('former-rates'),
  prices: view,
  panel: matching(/^[a-z0-9-]{1,60}~(table|sources)$/),
  unit: matching(/^[A-Z]{3}\/[a-z0-9]{1,6}$/),
  facts: anyText,
  sort: isSort,
};
const INITIATIVES = {
  lane,
  mineral: isId,
  type: oneOf(...initiativeType.options),
  party: anyText,
  below: isId,
  timeline: view,
  instruments: view,
  q: anyText,
  sort: isSort,
};
const INITIATIVE = {
  outcome: oneOf(...outcome.options),
  frequency: oneOf(...frequency.options),
  order: oneOf('estimate', 'name'),
  mineral: isId,
  stage: oneOf(...stage.options),
  graph: view,
  moved: view,
  series: view,
  placebos: view,
  q: anyText,
  sort: isSort,
};
const COMMITMENTS = {
  board: oneOf('promises', 'scorecard', 'owners', 'positions', 'perimeters'),
  wording: oneOf('binding', 'all'),
  q: anyText,
  sort: isSort,
};
const EXPOSURE = {
  portfolio: isPortfolio,
  bearing: oneOf('any'),
  q: anyText,
  sort: isSort,
};
const isRevision = matching(/^\d{1,6}$/);
const RECORD = {
  initiative: isId,
  project: isId,
  about: oneOf(...PROJECT_STATEMENT_TYPES),
  statement: oneOf(...PLAIN_STATEMENT_TYPES),
  correct: isRevision,
  retract: isRevision,
};
/** Points of a share, 1 to 30. */
const isMargin = matching(/^([1-9]|[12]\d|30)$/);
const IMPACT = {
  margin: isMargin,
  outcome: oneOf(...unchangedOutcome.options),
  since: isId,
  series: matching(/^[a-z0-9-]{1,80}~[a-z]{1,20}$/),
  chart: view,
  path: view,
  q: anyText,
  sort: isSort,
};
const SOURCES = {
  tab: oneOf(
    'releases',
    'sources',
    'precedence',
    'revisions',
    'corrections',
    'coverage',
    'missing',
    'own',
  ),
  q: anyText,
  sort: isSort,
  mineral: isId,
  source: isId,
  min: oneOf('0.05', '0.2', '0.5', 'any'),
  figure: matching(/^[A-Za-z0-9~/-]{1,200}$/),
};
const PROJECTS = {
  mineral: isId,
  initiative: isId,
  reached: oneOf(...PROJECT_STAGE_IDS, 'none'),
  country: isArea,
  q: anyText,
  sort: isSort,
};
const STOCKPILES = { q: anyText, sort: isSort };
/** Every input is in the address under the name and in the unit that the API has for it. */
const isInput = matching(/^\d{1,15}(\.\d{1,12})?$/);
const INPUTS = {
  ...(Object.fromEntries(Object.keys(whatIfQuery.shape).map((name) => [name, isInput])) as Record<
    WhatIfInput,
    Check<string>
  >),
  stacking: oneOf('net', 'additive'),
  stockHolder: oneOf('buyer', 'public'),
};
const WHAT_IF = {
  ...INPUTS,
  instrument: oneOf(...instrumentId.options),
  landed: view,
  tornado: view,
  q: anyText,
  sort: isSort,
};
const METHODS = { q: anyText };
/** The state to compare with is free text: the server says what is wrong with it. */
const DIFFERENCES = {
  from: anyText,
  of: oneOf('concentration', 'figures', 'register'),
  mineral: isId,
  initiative: isId,
  source: isId,
  q: anyText,
  sort: isSort,
};
const REVIEWS = {
  list: oneOf('sign-offs', 'pages', 'notes'),
  /** Address of the page that is to be signed off. */
  view: matching(/^\/(?!\/)[^\s<>]{0,2000}$/),
  mineral: isId,
  initiative: isId,
  q: anyText,
  sort: isSort,
};
const RELEASE = {
  q: anyText,
  sort: isSort,
  reason: matching(/^[\s\S]{1,2000}$/),
  field: anyText,
};
const LEDGER = {
  stream: anyText,
  type: matching(/^[A-Za-z]{1,60}$/),
  before: matching(/^\d{1,19}$/),
};

type Raw = Record<string, unknown>;

/** One reader a page; what a page does not know is dropped. */
export const overviewSearch = (raw: Raw) => pick(raw, OVERVIEW);
export const benchmarksSearch = (raw: Raw) => pick(raw, BENCHMARKS);
export const mineralsSearch = (raw: Raw) => pick(raw, MINERALS);
export const mineralSearch = (raw: Raw) => pick(raw, MINERAL);
export const initiativesSearch = (raw: Raw) => pick(raw, INITIATIVES);
export const initiativeSearch = (raw: Raw) => pick(raw, INITIATIVE);
export const commitmentsSearch = (raw: Raw) => pick(raw, COMMITMENTS);
export const exposureSearch = (raw: Raw) => pick(raw, EXPOSURE);
export const recordSearch = (raw: Raw) => pick(raw, RECORD);
export const impactSearch = (raw: Raw) => pick(raw, IMPACT);
export const sourcesSearch = (raw: Raw) => pick(raw, SOURCES);
export const projectsSearch = (raw: Raw) => pick(raw, PROJECTS);
export const stockpilesSearch = (raw: Raw) => pick(raw, STOCKPILES);
export const whatIfSearch = (raw: Raw) => pick(raw, WHAT_IF);
/** The inputs alone, as the API takes them. */
export const whatIfInputs = (raw: Raw) => pick(raw, INPUTS);
export const differencesSearch = (raw: Raw) => pick(raw, DIFFERENCES);
export const reviewsSearch = (raw: Raw) => pick(raw, REVIEWS);
export const releaseSearch = (raw: Raw) => pick(raw, RELEASE);
export const methodsSearch = (raw: Raw) => pick(raw, METHODS);
export const ledgerSearch = (raw: Raw) => pick(raw, LEDGER);
