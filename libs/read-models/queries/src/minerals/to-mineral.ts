import type { Gap, MineralSummary } from '@chokepoint/api-contract';
import { headlineSeries, type Mineral } from '@chokepoint/catalogue';
import type { IsoDate } from '@chokepoint/kernel';
import { mixedCodeGaps, noAnswerGap } from '../concentration/gaps.js';
import type { Series } from '../concentration/series-book.js';
import type { ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import type { AssessmentRow } from './assessments.query.js';
import type { MineralFigures } from './mineral-figures.js';
import { toHeadline } from './to-headline.js';

/** A mineral of the catalogue with what the releases say of it. */
export function toMineral(
  item: Mineral,
  figures: MineralFigures,
  since: IsoDate | null,
  knowledge: ResolvedKnowledge,
): MineralSummary {
  const series = headlineSeries(item.id).flatMap(
    (one) => figures.book.find({ mineral: item.id, ...one }) ?? [],
  );
  const noFigures = (): Gap =>
    noAnswerGap(`${item.name} by country`, figures.firstReported(item.id), knowledge);
  return {
    id: item.id,
    name: item.name,
    symbol: item.symbol,
    kind: item.kind,
    critical: item.critical,
    strategic: item.strategic,
    grade: item.grade,
    group: item.groups[0] ?? null,
    headlines: series.map((one) => toHeadline(one, figures.sharesOf(one), since)),
    assessment: latestAssessment(figures.assessmentsOf(item.id)),
    lastPublished: lastPublished(series),
    gaps: [...(series.length === 0 ? [noFigures()] : []), ...mixedCodeGaps(item.id)],
  };
}

function latestAssessment(rows: readonly AssessmentRow[]): MineralSummary['assessment'] {
  const latest = rows.reduce<AssessmentRow | undefined>(
    (best, row) => (best === undefined || row.year > best.year ? row : best),
    undefined,
  );
  if (latest === undefined) return null;
  return {
    year: latest.year,
    supplyRisk: latest.supply_risk,
    economicImportance: latest.economic_importance,
  };
}

function lastPublished(series: readonly Series[]): IsoDate | null {
  const days = series.flatMap(({ rows }) => rows.map((row) => row.published_on)).sort();
  return days.at(-1) ?? null;
}
