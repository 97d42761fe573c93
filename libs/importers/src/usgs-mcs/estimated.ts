/** A figure's place, as far as it matters for what a note says of it. */
export interface Dated {
  readonly year: number;
  /** Whether the column's own heading says 'estimated'. */
  readonly estimated: boolean;
}

/**
 * Whether the publisher estimated a figure: by the column's heading or the row's type, unless a
 * note says otherwise for the figure's year ('Production in 2021 is also estimated.', 'Reported
 * quantity in 2022'). A note without a year speaks of every column, 'reported' only of those not
 * headed as estimated. Where sentences contradict each other the figure counts as estimated.
 */
export function isEstimated(column: Dated, type: string, note: string): boolean {
  const sentences = note.split(/(?<=[a-z0-9])\.\s+|;\s*/i).filter((text) => text !== '');
  if (sentences.some((text) => saysEstimated(text, column))) return true;
  if (sentences.some((text) => saysReported(text, column))) return false;
  return column.estimated || /\bestimated\b/i.test(type);
}

function saysEstimated(sentence: string, { year }: Dated): boolean {
  // 'estimated to be 43 million tons' tells of something else than the figure.
  if (!/\bestimated\b(?! to\b)/i.test(sentence)) return false;
  const years = yearsIn(sentence);
  return years.length === 0 || years.includes(year);
}

function saysReported(sentence: string, { year, estimated }: Dated): boolean {
  if (!/\b(reported|reproted)\b/i.test(sentence)) return false;
  const years = yearsIn(sentence);
  return years.length === 0 ? !estimated : years.includes(year);
}

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/\b(20\d\d)\b/g)].map((match) => Number(match[1]));
