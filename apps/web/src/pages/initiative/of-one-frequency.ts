import { type FrequencyParam, type ImpactRow } from '@chokepoint/api-contract';

interface OfOneFrequency {
  /** Of which there are rows, years first. */
  readonly frequencies: readonly FrequencyParam[];
  readonly frequency: FrequencyParam;
  readonly rows: readonly ImpactRow[];
}

const NO_ROWS: readonly ImpactRow[] = [];

/** The rows of the wanted frequency, else of the first that has any: no chart mixes the two. */
export function ofOneFrequency(
  all: readonly ImpactRow[] = NO_ROWS,
  wanted: string | undefined,
): OfOneFrequency {
  const frequencies = (['annual', 'monthly'] as const).filter((one) =>
    all.some(({ frequency }) => frequency === one),
  );
  const frequency = frequencies.find((one) => one === wanted) ?? frequencies[0] ?? 'annual';
  return { frequencies, frequency, rows: all.filter((row) => row.frequency === frequency) };
}
