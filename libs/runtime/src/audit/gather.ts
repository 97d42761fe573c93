import type {
  Concentration,
  FactRow,
  FigureCorrection,
  MineralDetail,
  ReleaseDetail,
} from '@chokepoint/api-contract';
import { type IsoDate, ok, type Position, type Result } from '@chokepoint/kernel';
import { correctionsRoute } from '../answers/corrections.routes.js';
import { concentrationRoute, factsRoute, mineralRoute } from '../answers/minerals.routes.js';
import type { AnswerSources } from '../answers/route.js';
import { releaseRoute } from '../answers/sources.routes.js';

/** A state that is pinned: no answer from it changes any more. */
export interface PinnedState {
  readonly knownAt: Position;
  readonly publishedBy: IsoDate | null;
}

/** What the product answers of a mineral at a state. */
export interface Gathered {
  readonly mineral: MineralDetail;
  /** Of every public series, years before months. */
  readonly series: readonly Concentration[];
  readonly facts: readonly FactRow[];
  readonly corrections: readonly FigureCorrection[];
  /** Of the publishers, by id. */
  readonly releases: readonly ReleaseDetail[];
}

const PAGE = 5_000;

/** Asks for everything that a pack holds. Refuses 'unknown-mineral' and as the answers do. */
export async function gather(
  sources: AnswerSources,
  id: string,
  { knownAt, publishedBy }: PinnedState,
): Promise<Result<Gathered>> {
  const known = { knownAt, ...(publishedBy === null ? {} : { publishedBy }) };
  const mineral = await mineralRoute.ask(sources, known, id);
  if (!mineral.ok) return mineral;
  const series: Concentration[] = [];
  for (const { stage, basis, measure, source, frequency } of publicSeries(mineral.value)) {
    const asked = { ...known, stage, basis, measure, source, frequency };
    const answer = await concentrationRoute.ask(sources, asked, id);
    if (!answer.ok) return answer;
    series.push(answer.value);
  }
  const facts = await allFacts(sources, id, known);
  if (!facts.ok) return facts;
  const corrections = await allCorrections(sources, id, known);
  if (!corrections.ok) return corrections;
  const releases = await releasesOf(sources, facts.value, known);
  if (!releases.ok) return releases;
  return ok({
    mineral: mineral.value,
    series,
    facts: facts.value,
    corrections: corrections.value,
    releases: releases.value,
  });
}

const publicSeries = ({ available }: MineralDetail): MineralDetail['available'] =>
  available
    .filter((one) => !one.private)
    .sort((a, b) => (nameOfSeries(a) < nameOfSeries(b) ? -1 : 1));

/** `annual-extraction-world-production-production-usgs-mcs` */
export const nameOfSeries = (
  one: Pick<Concentration, 'stage' | 'basis' | 'measure' | 'frequency' | 'source'>,
): string => [one.frequency, one.stage, one.basis, one.measure, one.source].join('-');

type Known = { readonly knownAt: string; readonly publishedBy?: string };

async function allFacts(
  sources: AnswerSources,
  id: string,
  known: Known,
): Promise<Result<readonly FactRow[]>> {
  const facts: FactRow[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked = { ...known, limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
    const page = await factsRoute.ask(sources, asked, id);
    if (!page.ok) return page;
    facts.push(...page.value.facts);
    cursor = page.value.nextCursor;
  }
  return ok(facts);
}

async function allCorrections(
  sources: AnswerSources,
  mineral: string,
  known: Known,
): Promise<Result<readonly FigureCorrection[]>> {
  const corrections: FigureCorrection[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked = { ...known, mineral, limit: 500, ...(cursor === '' ? {} : { cursor }) };
    const page = await correctionsRoute.ask(sources, asked, '');
    if (!page.ok) return page;
    corrections.push(...page.value.corrections);
    cursor = page.value.nextCursor;
  }
  return ok(corrections);
}

/** The releases that facts are of; a corrected edition is its publisher's release. */
async function releasesOf(
  sources: AnswerSources,
  facts: readonly FactRow[],
  known: Known,
): Promise<Result<readonly ReleaseDetail[]>> {
  const found = new Map<string, ReleaseDetail>();
  for (const id of [...new Set(facts.map(({ release }) => release))].sort()) {
    const release = await releaseRoute.ask(sources, known, id);
    if (!release.ok) return release;
    found.set(release.value.id, release.value);
  }
  return ok([...found.values()]);
}
