import type { ImpactRow } from '@chokepoint/api-contract';
import { mineral, type Stage } from '@chokepoint/catalogue';
import { beforeAfter, HEADLINE_PRE, type Side } from '@chokepoint/impact';
import { effectiveDate } from '@chokepoint/initiatives';
import type { AnalysedSeries, AnsweringAnalysis } from '../analyses/analysis-book.js';
import type { Registered } from '../initiatives/register.js';
import { toMovement } from './to-movement.js';

/** One outcome of one mineral before and after an initiative. */
export function toImpactRow(
  { id, design, registeredAt }: AnsweringAnalysis,
  analysed: AnalysedSeries,
  register: readonly Registered[],
): ImpactRow {
  const { input, result, runAt } = analysed;
  const { mineral: mineralId, stage, source, points } = input;
  const { on: effectiveOn } = design.date;
  const window = HEADLINE_PRE[design.frequency === 'monthly' ? 'month' : 'year'];
  const means = beforeAfter({ series: points, effectiveOn, window });
  return {
    initiative: design.initiative,
    mineral: mineralId,
    mineralName: mineral(mineralId)?.name ?? mineralId,
    outcome: design.outcome,
    frequency: design.frequency,
    stage: stage as Stage,
    source,
    effectiveOn,
    before: toSide(means.before),
    after: toSide(means.after),
    difference: means.difference,
    assessable: means.assessable,
    reason: means.reason,
    movement: toMovement(analysed),
    analysis: { id, registeredAt, runAt },
    overlapping: result.overlaps.flatMap(({ id: other }) => toOverlap(other, register)),
    breaks: result.breaks.map(({ from, code, message }) => ({ from, code, message })),
    method: means.method,
  };
}

const toSide = ({ mean, periods }: Side) => ({ mean, periods: [...periods] });

function toOverlap(id: string, register: readonly Registered[]): ImpactRow['overlapping'] {
  const found = register.find((entry) => entry.id === id);
  if (found === undefined) return [];
  const { name, lane } = found.state.announced;
  return [{ id, name, on: effectiveDate(found.state).on, lane }];
}
