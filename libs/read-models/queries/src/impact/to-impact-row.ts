import type { ImpactRow, Outcome } from '@chokepoint/api-contract';
import { mineral } from '@chokepoint/catalogue';
import { beforeAfter, overlapping, seriesBreaks, type Side } from '@chokepoint/impact';
import { effectiveDate } from '@chokepoint/initiatives';
import type { Series } from '../concentration/series-book.js';
import { covers, type Registered } from '../initiatives/register.js';
import { toPoints } from './impact.outcomes.js';

/** One outcome of one mineral before and after an initiative. */
export function toImpactRow(
  entry: Registered,
  register: readonly Registered[],
  outcome: Outcome,
  series: Series,
): ImpactRow {
  const id = series.key.mineral;
  const { on: effectiveOn } = effectiveDate(entry.state);
  const result = beforeAfter({ series: toPoints(series.rows, outcome), effectiveOn });
  const others = register
    .filter(({ state }) => covers(state, id))
    .map((other) => ({
      id: other.id,
      name: other.state.announced.name,
      on: effectiveDate(other.state).on,
      lane: other.state.announced.lane,
    }));
  return {
    initiative: entry.id,
    mineral: id,
    mineralName: mineral(id)?.name ?? id,
    outcome,
    stage: series.key.stage,
    source: series.source,
    effectiveOn,
    before: toSide(result.before),
    after: toSide(result.after),
    difference: result.difference,
    assessable: result.assessable,
    reason: result.reason,
    overlapping: [...overlapping(result.window, others, entry.id)],
    breaks: seriesBreaks(series.source, result.window).map(({ code, message }) => ({
      code,
      message,
    })),
    method: result.method,
  };
}

const toSide = ({ mean, periods }: Side) => ({ mean, periods: [...periods] });
