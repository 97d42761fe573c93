import { type ComparedRow } from '../options/dumbbell-rows.js';
import { formatMargin, outcomeName } from '../format/unchanged.js';

/** How many series moved by more than the margin, of those that reach back; else of those that do not. */
export function unchangedTitle(rows: readonly ComparedRow[], margin: number, when: string): string {
  const back = rows.filter(({ reach }) => reach !== 'later');
  const counted = back.length > 0 ? back : rows;
  const [any] = counted;
  if (!any) return `No two figures to compare since before ${when}`;
  const up = counted.filter(({ verdict }) => verdict === 'moved-up').length;
  const down = counted.filter(({ verdict }) => verdict === 'moved-down').length;
  const since = back.length > 0 ? `Since before ${when}` : 'Since its own first figure';
  return `${since}, ${lowerFirst(outcomeName(any))} moved by more than ${formatMargin(any.outcome, margin)} for ${up + down} of ${counted.length} series: ${up} higher, ${down} lower`;
}

const lowerFirst = (text: string): string =>
  text.startsWith('HHI') ? `the ${text}` : `the ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
