import type { ConcentrationQuery, Proof, ProvenFigure } from '@chokepoint/api-contract';
import { isMonth, toPosition, type IsoDate, type Position } from '@chokepoint/kernel';

/** What one figure answers, with nothing left to a default. */
export interface Question {
  readonly slice: Pick<ProvenFigure, 'mineral' | 'stage' | 'basis' | 'measure' | 'period'>;
  readonly source: string;
  readonly publishedBy: IsoDate | null;
  readonly knownAt: Position;
}

/** The question that a proof says it answers. */
export function questionOf({ figure, query }: Proof): Question {
  const { mineral, stage, basis, measure, period, source } = figure;
  const { publishedBy, knownAt } = query;
  const slice = { mineral, stage, basis, measure, period };
  return { slice, source, publishedBy, knownAt: toPosition(knownAt) };
}

/** The question below `/api/v1/`; its answer holds the figure among its periods. */
export function routeOf({ slice, source, publishedBy, knownAt }: Question): string {
  const { mineral, stage, basis, measure, period } = slice;
  const parameters: Partial<Record<keyof ConcentrationQuery, string>> = {
    stage,
    basis,
    measure,
    source,
    ...(isMonth(period) ? { frequency: 'monthly' } : {}),
    ...(publishedBy === null ? {} : { publishedBy }),
    knownAt,
  };
  return `minerals/${mineral}/concentration?${new URLSearchParams(parameters).toString()}`;
}
