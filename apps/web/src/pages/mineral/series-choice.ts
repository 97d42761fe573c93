import { type MineralDetail, type StageParam } from '@chokepoint/api-contract';

export type Series = MineralDetail['available'][number];
export type Choice = Partial<Record<'stage' | 'basis' | 'measure' | 'source', string | undefined>>;

/** Most periods first; of equals the one the server lists first. */
const richest = (series: readonly Series[]): Series | undefined =>
  [...series].sort((a, b) => b.periods - a.periods)[0];

const fits = (series: Series, choice: Choice): boolean =>
  (['stage', 'basis', 'measure', 'source'] as const).every(
    (key) => choice[key] === undefined || series[key] === choice[key],
  );

const BASIS_ORDER = ['world-production', 'eu-imports', 'eu-sourcing'] as const;
const STAGE_ORDER = ['processing', 'extraction', 'manufactured'] as const;

/**
 * The series that the address names, as far as it exists: later parts of the choice give way first
 * (source, measure, stage), so that a link stays useful when the time bar hides a series.
 */
export function chooseSeries(available: readonly Series[], choice: Choice): Series | undefined {
  const { basis, stage, measure } = choice;
  for (const attempt of [choice, { basis, stage, measure }, { basis, stage }, { basis }]) {
    const found = available.filter((series) => fits(series, attempt));
    if (found.length > 0) return preferred(found);
  }
  return preferred(available);
}

function preferred(series: readonly Series[]): Series | undefined {
  for (const basis of BASIS_ORDER) {
    for (const stage of STAGE_ORDER) {
      const found = series.filter(
        (candidate) => candidate.basis === basis && candidate.stage === stage,
      );
      if (found.length > 0) return richest(found);
    }
  }
  return undefined;
}

/** One series for each stage of a basis: the longest, for the chart over time. */
export function stagesOf(available: readonly Series[], basis: string): Series[] {
  const stages: readonly StageParam[] = ['extraction', 'processing', 'manufactured'];
  return stages.flatMap(
    (stage) =>
      richest(available.filter((series) => series.basis === basis && series.stage === stage)) ?? [],
  );
}

/** The basis with the longest series speaks for the chart over time when none is chosen. */
export const longestBasis = (available: readonly Series[]): string | undefined =>
  richest(available)?.basis;
