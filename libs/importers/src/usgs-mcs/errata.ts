import type { Measure } from '@chokepoint/catalogue';
import type { CellValue } from './cell.js';

interface Erratum {
  readonly edition: string;
  /** As printed, or the stem of the file's name; in small letters. */
  readonly commodity: string;
  readonly measures: readonly Measure[];
  readonly mend: (cell: CellValue) => CellValue;
}

const suspect = (cell: CellValue): CellValue => ({ ...cell, flags: [...cell.flags, 'suspect'] });
const notApplicable = (): CellValue => ({ value: null, low: null, high: null, flags: ['not-applicable'] });

/** Errors of the publisher that contradict its other statements. What is printed is kept in `raw`. */
const ERRATA: readonly Erratum[] = [
  {
    // Headed in tonnes; the edition of 2024 prints the same figures in thousand tonnes.
    edition: '2023',
    commodity: 'vanad',
    measures: ['reserves'],
    mend: suspect,
  },
  {
    // The unit column repeats that of production; the row of the total says 'thousand metric tons'.
    edition: '2025',
    commodity: 'vanadium',
    measures: ['reserves'],
    mend: suspect,
  },
  {
    // In 'metric tons'; the figures of 2023 and 2024 editions for the same mines are in thousands.
    edition: '2025',
    commodity: 'titanium mineral concentrates',
    measures: ['production', 'reserves'],
    mend: suspect,
  },
  {
    // The column repeats the capacity; the publisher's note says that these are no reserves.
    edition: '2025',
    commodity: 'magnesium metal',
    measures: ['reserves'],
    mend: notApplicable,
  },
];

/** The cell with the publisher's known errors marked. */
export function mendErrata(
  edition: string,
  commodity: string,
  measure: Measure,
  cell: CellValue,
): CellValue {
  const erratum = ERRATA.find(
    (known) =>
      known.edition === edition &&
      known.commodity === commodity.toLowerCase() &&
      known.measures.includes(measure),
  );
  return erratum ? erratum.mend(cell) : cell;
}
