import {
  benchmarksAnswer,
  analysisSeries as analysisSeriesAnswer,
  comparison as comparisonAnswer,
  commitmentsAnswer,
  concentration,
  contractsAnswer,
  coverageAnswer,
  exposureAnswer,
  criticality as criticalityAnswer,
  differencesAnswer,
  factsAnswer,
  figureDifferencesAnswer,
  figureHistory as figureHistoryAnswer,
  impactAnswer,
  indicatorsAnswer,
  initiativeDetail,
  initiativeHistory as initiativeHistoryAnswer,
  initiativesAnswer,
  ledgerEventDetail,
  ledgerEventsAnswer,
  ledgerHead,
  ledgerHeadsAnswer,
  ledgerProofAnswer,
  methodDetail,
  methodsAnswer,
  mineralDetail,
  mineralsAnswer,
  ownersAnswer,
  perimetersAnswer,
  positionsAnswer,
  precedenceAnswer,
  correctionsAnswer,
  notesAnswer,
  frozenViewsAnswer,
  signOffsAnswer,
  projectDetail,
  projectsAnswer,
  projectTemplate,
  registerDifferencesAnswer,
  rejectReasonsAnswer,
  rejectsAnswer,
  releaseDetail,
  releasesAnswer,
  revisionsAnswer,
  scorecardAnswer,
  sourcesAnswer,
  stockpilesAnswer,
  templatesAnswer,
  unchangedAnswer,
  whatIfAnswer,
  writesState,
  type KnowledgeQuery,
} from '@chokepoint/api-contract';
import { queryOptions } from '@tanstack/react-query';
import { type ZodType } from 'zod';
import { type FigureKey } from '../search/figure-key.js';
import { get, type Params } from './get.js';

/** The state of knowledge that a question is asked from; absent is the latest. */
export type Asked = KnowledgeQuery;

const MINUTE = 60_000;

/** An answer for a fixed ledger position never changes; every other one may. */
export const ask = <T extends object>(schema: ZodType<T>, path: string, params: Params = {}) =>
  queryOptions({
    queryKey: [path, params] as const,
    queryFn: ({ signal }) => get(schema, path, params, signal),
    meta: { answer: schema },
    staleTime: /^\d+$/.test(String(params['knownAt'] ?? '')) ? Infinity : MINUTE,
    // While the time bar moves, the former answer of the same question stays; never another one's.
    placeholderData: (former, query) => (query?.queryKey[0] === path ? former : undefined),
  });

/** What a question asks for, for another answer to the same: a file. */
export const questionOf = ({
  queryKey: [path, params],
}: {
  readonly queryKey: readonly [path: string, params: Params];
}): { path: string; params: Params } => ({ path, params });

const known = ({ publishedBy, knownAt }: Asked): Params => ({ publishedBy, knownAt });
/** Deadlines are judged on the day of the time bar, so that a replay shows what was open then. */
const judged = (asked: Asked): Params => ({ ...known(asked), asOf: asked.publishedBy });
const at = encodeURIComponent;

export const minerals = (asked: Asked, since?: string) =>
  ask(mineralsAnswer, 'minerals', { ...known(asked), since });
export const mineral = (id: string, asked: Asked) =>
  ask(mineralDetail, `minerals/${at(id)}`, known(asked));

/** Years are what is answered when nothing is said, so that both ways of asking share an answer. */
const unlessAnnual = (frequency?: string): string | undefined =>
  frequency === 'annual' ? undefined : frequency;

export interface ConcentrationParams {
  readonly stage: string;
  readonly basis: string;
  readonly measure?: string | undefined;
  readonly source?: string | undefined;
  readonly frequency?: string | undefined;
}
export const concentrationOf = (
  id: string,
  { stage, basis, measure, source, frequency }: ConcentrationParams,
  asked: Asked,
) =>
  ask(concentration, `minerals/${at(id)}/concentration`, {
    stage,
    basis,
    measure,
    source,
    frequency: unlessAnnual(frequency),
    ...known(asked),
  });
export const comparison = (
  id: string,
  { stage, basis, frequency }: Omit<ConcentrationParams, 'measure' | 'source'>,
  asked: Asked,
) =>
  ask(comparisonAnswer, `minerals/${at(id)}/comparison`, {
    stage,
    basis,
    frequency: unlessAnnual(frequency),
    ...known(asked),
  });
/** What a reader puts in beside what is recorded; absent is as recorded. */
export interface Assumptions {
  readonly t?: string | undefined;
  readonly governance?: string | undefined;
  readonly assume?: string | undefined;
}
export const criticality = (id: string, { t, governance, assume }: Assumptions, asked: Asked) =>
  ask(criticalityAnswer, `minerals/${at(id)}/criticality`, {
    t,
    governance,
    assume,
    ...known(asked),
  });
/** The pace to 2030 is counted from the day of the time bar. */
export const benchmarks = (asked: Asked, mineralId?: string) =>
  ask(benchmarksAnswer, 'benchmarks', { ...judged(asked), mineral: mineralId });
/** Restrictions are judged on the day of the time bar. */
export const indicators = (id: string, params: Params, asked: Asked) =>
  ask(indicatorsAnswer, `minerals/${at(id)}/indicators`, { ...params, ...judged(asked) });
export const facts = (id: string, params: Params, asked: Asked) =>
  ask(factsAnswer, `minerals/${at(id)}/facts`, { ...params, ...known(asked) });

export const initiatives = (asked: Asked, mineralId?: string) =>
  ask(initiativesAnswer, 'initiatives', { ...judged(asked), mineral: mineralId });
export const commitments = (asked: Asked) => ask(commitmentsAnswer, 'commitments', judged(asked));
export const owners = (asked: Asked) => ask(ownersAnswer, 'owners', judged(asked));
export const positions = (asked: Asked) => ask(positionsAnswer, 'positions', judged(asked));
export const perimeters = (asked: Asked) => ask(perimetersAnswer, 'perimeters', judged(asked));
export const exposure = (portfolio: string, asked: Asked) =>
  ask(exposureAnswer, 'exposure', { portfolio, ...judged(asked) });
export const scorecard = (asked: Asked) => ask(scorecardAnswer, 'scorecard', judged(asked));
export const initiativeHistory = (id: string, asked: Asked) =>
  ask(initiativeHistoryAnswer, `initiatives/${at(id)}/history`, known(asked));
export const initiative = (id: string, asked: Asked) =>
  ask(initiativeDetail, `initiatives/${at(id)}`, judged(asked));
export const impact = (id: string, outcome: string, asked: Asked) =>
  ask(impactAnswer, `initiatives/${at(id)}/impact`, { outcome, ...known(asked) });
export const analysisSeries = (
  id: string,
  { mineral: ofMineral, stage }: { readonly mineral: string; readonly stage: string },
  asked: Asked,
) =>
  ask(analysisSeriesAnswer, `analyses/${at(id)}/series`, {
    mineral: ofMineral,
    stage,
    ...known(asked),
  });

export interface UnchangedParams {
  readonly outcome: string;
  /** 0-1 */
  readonly margin: number;
  readonly since?: string | undefined;
}
export const unchanged = ({ outcome, margin, since }: UnchangedParams, asked: Asked) =>
  ask(unchangedAnswer, 'unchanged', { outcome, margin, since, ...known(asked) });

/** It rests on its inputs alone, on no state of knowledge. */
export const whatIf = (inputs: Params) => ask(whatIfAnswer, 'what-if', inputs);
/** Projects are judged on the day of the time bar. */
export const projects = (params: Params, asked: Asked) =>
  ask(projectsAnswer, 'projects', { ...params, ...judged(asked) });
export const project = (id: string, asked: Asked) =>
  ask(projectDetail, `projects/${at(id)}`, judged(asked));
export const projectLayout = () => ask(projectTemplate, 'projects/import/template');

/** Those that this ledger holds today, whatever state is looked at. */
export const everyRelease = () => ask(releasesAnswer, 'releases');
export const releases = (asked: Asked) => ask(releasesAnswer, 'releases', known(asked));
export const release = (id: string, asked: Asked) =>
  ask(releaseDetail, `releases/${at(id)}`, known(asked));
/** Freshness is judged on the day of the time bar. */
export const sources = (asked: Asked) => ask(sourcesAnswer, 'sources', judged(asked));
export const precedence = (asked: Asked) => ask(precedenceAnswer, 'precedence', known(asked));
export const corrections = (params: Params, asked: Asked) =>
  ask(correctionsAnswer, 'corrections', { ...params, ...known(asked), limit: 500 });
export const notes = (params: Params, asked: Asked) =>
  ask(notesAnswer, 'notes', { ...params, ...known(asked) });
export const signOffs = (params: Params, asked: Asked) =>
  ask(signOffsAnswer, 'sign-offs', { ...params, ...known(asked) });
export const frozenViews = (params: Params, asked: Asked) =>
  ask(frozenViewsAnswer, 'frozen-views', { ...params, ...known(asked) });
export const rejects = (id: string, params: Params, asked: Asked) =>
  ask(rejectsAnswer, `releases/${at(id)}/rejects`, { ...params, ...known(asked), limit: 500 });
export const rejectReasons = (id: string, asked: Asked) =>
  ask(rejectReasonsAnswer, `releases/${at(id)}/rejects/reasons`, { ...known(asked), limit: 500 });
export const coverage = (asked: Asked) => ask(coverageAnswer, 'coverage', known(asked));

export const templates = () => ask(templatesAnswer, 'own-data/templates');
export const contracts = (id: string, asked: Asked) =>
  ask(contractsAnswer, `minerals/${at(id)}/contracts`, known(asked));
export const stockpiles = (asked: Asked) => ask(stockpilesAnswer, 'stockpiles', known(asked));

export const revisions = (params: Params, asked: Asked) =>
  ask(revisionsAnswer, 'revisions', { ...params, ...known(asked) });
export const figureHistory = ({ mineral: id, partner, ...figure }: FigureKey, asked: Asked) =>
  ask(figureHistoryAnswer, `minerals/${at(id)}/history`, {
    ...figure,
    partner: partner ?? undefined,
    ...known(asked),
  });

/** Two states, each as it is written: `usgs-mcs-2024`, `2023-12-31@1200`. */
export interface States {
  readonly from: string;
  readonly to: string;
}
/** As many as a table shows at once; the answer says how many there are. */
const DIFFERENCES = 500;
export const differences = (states: States, params: Params) =>
  ask(differencesAnswer, 'diff', { ...states, ...params, limit: DIFFERENCES });
export const figureDifferences = (states: States, params: Params) =>
  ask(figureDifferencesAnswer, 'diff/figures', { ...states, ...params, limit: DIFFERENCES });
export const registerDifferences = (states: States, params: Params) =>
  ask(registerDifferencesAnswer, 'diff/register', { ...states, ...params, limit: DIFFERENCES });

/** What the code says of its methods; it rests on no state of knowledge. */
export const methods = () => ask(methodsAnswer, 'methods');
export const method = (id: string) => ask(methodDetail, `methods/${at(id)}`);

/** Whether the server takes writes at all. */
export const writes = () => ask(writesState, 'writes');
export const head = () => ask(ledgerHead, 'ledger/head');
export const events = (params: Params) => ask(ledgerEventsAnswer, 'ledger/events', params);
export const event = (id: string) => ask(ledgerEventDetail, `ledger/events/${at(id)}`);
/** The latest signed heads, newest first. */
export const signedHeads = () => ask(ledgerHeadsAnswer, 'ledger/heads', { limit: 5 });
export const eventProof = (id: string) => ask(ledgerProofAnswer, `ledger/proof/${at(id)}`);
