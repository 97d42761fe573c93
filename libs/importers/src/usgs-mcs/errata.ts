import { usgsUnitError, type Measure } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';

/** What is to be done with figures that contradict the publisher's other statements. */
export interface Erratum {
  /** Flag of the figures concerned. */
  readonly flag: FactFlag;
  /** The unit that was meant; null where it is the printed one. */
  readonly unit: string | null;
  /** Whether the printed number is no figure of this kind at all. */
  readonly void: boolean;
}

interface Known extends Erratum {
  readonly edition: string;
  /** As printed, or the stem of the file's name; in small letters. */
  readonly commodity: string;
  readonly measure: Measure;
}

const thousandTons = { flag: 'suspect', unit: 'thousand metric tons', void: false } as const;

const KNOWN: readonly Known[] = [
  // Headed in tonnes; the edition of 2024 heads figures of the same size in thousand tonnes.
  { edition: '2023', commodity: 'vanad', measure: 'reserves', ...thousandTons },
  // In the unit of production; only the note of the total says 'thousand metric tons'.
  { edition: '2025', commodity: 'vanadium', measure: 'reserves', ...thousandTons },
  // The column repeats the capacity; the publisher's note says that these are no reserves.
  {
    edition: '2025',
    commodity: 'magnesium metal',
    measure: 'reserves',
    flag: 'not-applicable',
    unit: null,
    void: true,
  },
];

/**
 * Known errors of the publisher in a figure's unit or column. The figure is recorded as it was meant,
 * marked, with what is printed in `raw`.
 */
export function erratumOf(
  edition: string,
  commodity: string,
  measure: Measure,
  unit: string,
): Erratum | undefined {
  const wrongUnit = usgsUnitError(edition, commodity, unit);
  if (wrongUnit) return { flag: 'suspect', unit: wrongUnit.meant, void: false };
  return KNOWN.find(
    (known) =>
      known.edition === edition &&
      known.commodity === commodity.toLowerCase() &&
      known.measure === measure,
  );
}
