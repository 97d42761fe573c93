import { type Criticality } from '@chokepoint/api-contract';

interface Supplier {
  readonly area: string;
  readonly name: string;
  /** As recorded; the highest where stages or mixes differ, undefined where none is. */
  readonly t: number | undefined;
  readonly share: number;
}

/** Countries that supply the world or the Union at any stage, the largest share first. */
export function suppliersOf({ supply }: Criticality): readonly Supplier[] {
  const found = new Map<string, Supplier>();
  const recorded = supply.flatMap(({ scenarios }) => scenarios.slice(0, 1));
  for (const { global, eu } of recorded) {
    for (const { area, name, t, share } of [...(global?.parts ?? []), ...(eu?.parts ?? [])]) {
      const former = found.get(area);
      const known = [former?.t, t ?? undefined].filter((one) => one !== undefined);
      found.set(area, {
        area,
        name,
        t: known.length > 0 ? Math.max(...known) : undefined,
        share: Math.max(former?.share ?? 0, share),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.share - a.share || (a.area < b.area ? -1 : 1));
}

const STUDY_YEARS = 5;

/** Every update on record with the years of the study, and with its own latest five. */
export const governanceChoices = ({
  vintages,
}: Criticality): readonly { readonly value: string; readonly label: string }[] =>
  vintages.flatMap(({ edition, from, until }) => {
    const first = Math.max(from, until - STUDY_YEARS + 1);
    return [
      { value: edition, label: `update of ${edition}, years of the study` },
      {
        value: `${edition}:${first}/${until}`,
        label: `update of ${edition}, ${first}–${until}`,
      },
    ];
  });
