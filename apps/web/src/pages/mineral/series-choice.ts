import { type MineralDetail, type StageParam } from '@chokepoint/api-contract';

export type Series = MineralDetail['available'][number];
export type Choice = Partial<Record<'stage' | 'basis' | 'measure' | 'source', string | undefined>>;

const BASIS_ORDER = ['world-production', 'eu-imports', 'eu-sourcing'];
const STAGE_ORDER = ['processing', 'extraction', 'manufactured'];

const FREQUENCY_ORDER: readonly Series['frequency'][] = ['annual', 'monthly'];

const place = (order: readonly string[], id: string): number => order.indexOf(id);

/**
 * What is public before what is private; then most periods first; of equals world production, and processing, where most
 * chokepoints lie.
 */
const richest = (series: readonly Series[]): Series | undefined =>
  [...series].sort(
    (a, b) =>
      Number(a.private) - Number(b.private) ||
      b.periods - a.periods ||
      place(BASIS_ORDER, a.basis) - place(BASIS_ORDER, b.basis) ||
      place(STAGE_ORDER, a.stage) - place(STAGE_ORDER, b.stage),
  )[0];

const fits = (series: Series, choice: Choice): boolean =>
  (['stage', 'basis', 'measure', 'source'] as const).every(
    (key) => choice[key] === undefined || series[key] === choice[key],
  );

/**
 * The series that the address names, as far as it exists: later parts of the choice give way first
 * (source, measure, stage), so that a link stays useful when the time bar hides a series.
 */
export function chooseSeries(available: readonly Series[], choice: Choice): Series | undefined {
  const { basis, stage, measure } = choice;
  for (const attempt of [choice, { basis, stage, measure }, { basis, stage }, { basis }]) {
    const found = available.filter((series) => fits(series, attempt));
    if (found.length > 0) return richest(found);
  }
  return richest(available);
}

/**
 * One series for each stage of a basis: the longest, for the chart over time. A private one stands
 * beside no public one.
 */
export function stagesOf(available: readonly Series[], basis: string): Series[] {
  const ofBasis = available.filter((series) => series.basis === basis);
  const open = ofBasis.filter((series) => !series.private);
  const shown = open.length > 0 ? open : ofBasis;
  const stages: readonly StageParam[] = ['extraction', 'processing', 'manufactured'];
  return stages.flatMap((stage) => richest(shown.filter((series) => series.stage === stage)) ?? []);
}

/**
 * What the address says once a frequency is chosen: basis and stage of the series that is then seen,
 * the present ones where they have figures of that frequency.
 */
export function atFrequency(
  recorded: readonly Series[],
  frequency: string,
  { basis, stage }: Choice,
): Choice & { readonly frequency: string } {
  const ofFrequency = recorded.filter((one) => one.frequency === frequency);
  const seen = chooseSeries(ofFrequency, { basis, stage });
  return { frequency, basis: seen?.basis, stage: seen?.stage };
}

/** Years, months, or both, years first: no chart mixes the two. */
export const frequenciesOf = (available: readonly Series[]): readonly Series['frequency'][] =>
  FREQUENCY_ORDER.filter((one) => available.some(({ frequency }) => frequency === one));

/** The basis with the longest series speaks for the chart over time when none is chosen. */
export const longestBasis = (available: readonly Series[]): string | undefined =>
  richest(available)?.basis;
