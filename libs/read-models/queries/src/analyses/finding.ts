import { createHash } from 'node:crypto';
import type { AnalysisDesign, AnalysisFinding } from '@chokepoint/analyses';
import {
  ANALYSIS_METHOD,
  analyse,
  type AnalysisDesign as SettledDesign,
  type AnalysisResult,
  SERIES_BREAKS,
} from '@chokepoint/impact';
import { canonicalJson, type JsonObject } from '@chokepoint/kernel';
import { LRUCache } from 'lru-cache';
import type { AnalysisInput } from './analysis-inputs.js';

/** A result is worked out once for all that goes into it; some ten kilobytes each. */
const results = new LRUCache<string, AnalysisResult>({ max: 5_000 });

/**
 * SHA-256, hex, over the method, the settings of the design and the figures that go into the
 * result. Which other minerals the design holds does not matter, nor what the releases are called.
 */
export function digestOf(design: AnalysisDesign, input: AnalysisInput): string {
  const { mineral, stage, points, donors, events } = input;
  return sha256({
    method: ANALYSIS_METHOD,
    design: settled(design, input),
    mineral,
    stage,
    points,
    donors: poolDigest(donors),
    events,
    breaks: SERIES_BREAKS,
  });
}

const pools = new WeakMap<AnalysisInput['donors'], string>();

/** The many series of an analysis share their donors, which are most of what goes in. */
function poolDigest(donors: AnalysisInput['donors']): string {
  const known = pools.get(donors) ?? sha256(donors);
  pools.set(donors, known);
  return known;
}

/** Of canonical JSON. Numbers, texts and lists; an interface is no JSON for the compiler. */
const sha256 = (what: object): string =>
  createHash('sha256')
    .update(canonicalJson(what as JsonObject), 'utf8')
    .digest('hex');

/** What the method says of one series. Pure, so that a result may be kept by its digest. */
export function resultOf(
  design: AnalysisDesign,
  input: AnalysisInput,
  digest: string,
): AnalysisResult {
  const known = results.get(digest);
  if (known !== undefined) return known;
  const { points: series, donors, events } = input;
  const result = analyse(settled(design, input), {
    series,
    donors: donors.map(({ mineral, points }) => ({ id: mineral, series: points })),
    events,
  });
  results.set(digest, result);
  return result;
}

/** The design as it meets one series: its source, and the donors that have figures. */
const settled = (design: AnalysisDesign, { source, donors }: AnalysisInput): SettledDesign => ({
  initiative: design.initiative,
  outcome: design.outcome,
  source,
  effectiveOn: design.date.on,
  lagPeriods: design.lagPeriods,
  anticipationPeriods: design.anticipationPeriods,
  preWindow: design.preWindow,
  postWindow: design.postWindow,
  model: design.model,
  coding: design.coding,
  transform: design.transform,
  level: design.level,
  placeboLevel: design.placeboLevel,
  minimumPre: design.minimumPre,
  minimumPost: design.minimumPost,
  margin: design.margin,
  donors: donors.map(({ mineral }) => mineral),
});

/** A series with its result, as a run records it. */
export function findingOf(design: AnalysisDesign, input: AnalysisInput): AnalysisFinding {
  const { mineral, stage, source, releases, points } = input;
  const digest = digestOf(design, input);
  return {
    mineral,
    stage,
    source,
    releases,
    series: points.map(({ period, value }) => [period, value] as const),
    digest,
    // The method answers plain data.
    result: resultOf(design, input, digest) as unknown as JsonObject,
  };
}
