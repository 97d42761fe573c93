import type { Concentration, ConcentrationQuery, Gap } from '@chokepoint/api-contract';
import {
  type Basis,
  isPrivate,
  type Measure,
  mineral,
  preferredSources,
  SOURCES,
  type Stage,
  SUMMED_FORMS,
} from '@chokepoint/catalogue';
import { ok, refuse } from '@chokepoint/kernel';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { type DecidingRule, Precedence } from '../precedence/precedence.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import {
  concentrationQuery,
  firstPublishedQuery,
  type SeriesKey,
  sourcesQuery,
} from './concentration.query.js';
import { mixedCodeGaps, noAnswerGap } from './gaps.js';
import { defaultMeasure, seriesName } from './series-name.js';
import { type Figure, periodGaps, toPeriod } from './to-period.js';

export interface ConcentrationParams extends Omit<ConcentrationQuery, 'publishedBy' | 'knownAt'> {
  readonly mineral: string;
}

/**
 * How concentrated the supply of a mineral is, period by period, from one source.
 * Refuses 'unknown-mineral' and 'unknown-source'; an empty answer says why in `gaps`.
 */
export const findConcentration: Find<ConcentrationParams, Concentration> = async (
  db,
  params,
  knowledge,
) => {
  if (mineral(params.mineral) === undefined) return unknownMineral(params.mineral);
  if (params.source !== undefined && !Object.hasOwn(SOURCES, params.source)) {
    return refuse('unknown-source', `There is no source '${params.source}'.`, {
      known: Object.keys(SOURCES),
    });
  }
  const { stage, basis, frequency = 'annual' } = params;
  const measure = params.measure ?? defaultMeasure(basis);
  const key = { mineral: params.mineral, stage, basis, measure, frequency };
  const available = (await sourcesQuery(db, key, knowledge).execute()).map((row) => row.source);
  const precedence = await Precedence.read(db, knowledge);
  const source = params.source ?? precedence.defaultSource(key, available);
  const rows =
    source === null ? [] : await concentrationQuery(db, key, source, knowledge).execute();
  return ok({
    ...key,
    stage,
    basis,
    measure,
    unit: rows[0]?.unit ?? null,
    source,
    precedence: params.source === undefined ? chosenBy(precedence.rule(key)) : null,
    // A private source is known to whoever asks for it by name; `available` of the mineral lists it.
    alternatives: available.filter((other) => other !== source && !isPrivate(other)),
    method: rows[0]?.method ?? null,
    ...knowledge,
    periods: rows.map(toPeriod),
    gaps: await gapsOf(db, key, rows, knowledge, params.source),
  });
};

const chosenBy = (rule: DecidingRule | null): Concentration['precedence'] =>
  rule === null ? null : { reason: rule.reason, eventId: rule.eventId };

async function gapsOf(
  db: ReadDb,
  key: SeriesKey,
  rows: readonly Figure[],
  knowledge: ResolvedKnowledge,
  asked: string | undefined,
): Promise<Gap[]> {
  const mixed = key.basis === 'eu-imports' ? mixedCodeGaps(key.mineral) : [];
  if (rows.length > 0) return [...periodGaps(rows), ...mixed];
  const first = firstPublishedQuery(db, key, knowledge, asked);
  const { published } = await first.executeTakeFirstOrThrow();
  return [noAnswerGap(seriesName(key), published, knowledge, notSummed(key)), ...mixed];
}

/** Why a source's forms of a stage have no common total, where the catalogue says so. */
const notSummed = ({ mineral: id, stage, basis, measure }: SeriesKey): string | undefined =>
  SUMMED_FORMS.find(
    (rule) =>
      rule.forms.length === 0 &&
      rule.mineral === id &&
      rule.stage === stage &&
      preferredSources(id, stage as Stage, basis as Basis, measure as Measure).includes(
        rule.source,
      ),
  )?.reason;
