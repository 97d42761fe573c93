import { type ImpactRow, type VerdictCode } from '@chokepoint/api-contract';
import { outcomePhrase, outcomeScale, seriesLabel } from '../format/outcome.js';
import { holdsCorrected, reasonsInWords, smallestShown } from '../format/verdict.js';

const ORDER: readonly VerdictCode[] = [
  'moved-more-than-placebos',
  'moved-as-placebos',
  'no-detectable-change',
];
const COUNTED: Readonly<Record<string, (count: number) => string>> = {
  'moved-more-than-placebos': (count) => `${count} moved more than placebos`,
  'moved-as-placebos': (count) => `${count} moved, but placebos move as much`,
  'no-detectable-change': (count) =>
    `${count} ${count === 1 ? 'shows' : 'show'} no detectable change`,
};

const seriesCount = (count: number): string => `${count} series`;

export const countOf = (rows: readonly ImpactRow[], wanted: VerdictCode): number =>
  rows.filter(({ movement }) => movement.verdict.code === wanted).length;

/** 'Of 40 series, 28 can be assessed: 1 moved more than placebos, 27 show no detectable change.' */
export function verdictCounts(rows: readonly ImpactRow[]): string {
  const assessed = rows.length - countOf(rows, 'not-assessable');
  if (rows.length === 0) return 'No covered mineral has a series of this outcome.';
  if (assessed === 0) {
    return rows.length === 1
      ? 'The one series cannot be assessed.'
      : `None of ${seriesCount(rows.length)} can be assessed.`;
  }
  const parts = ORDER.flatMap((code) => {
    const count = countOf(rows, code);
    return count === 0 ? [] : [COUNTED[code]?.(count) ?? ''];
  });
  return `Of ${seriesCount(rows.length)}, ${assessed} can be assessed: ${parts.join(', ')}.${correction(rows)}`;
}

/** How many of those that moved still do once so many series are looked at. */
function correction(rows: readonly ImpactRow[]): string {
  const moved = rows.filter(({ movement }) => movement.verdict.code.startsWith('moved'));
  if (moved.length === 0) return '';
  const held = moved.filter(({ movement }) => holdsCorrected(movement)).length;
  const stay = held > 1 ? 'stay' : 'stays';
  const who =
    moved.length > 1
      ? `${held === 0 ? 'None' : held} of the ${moved.length} ${stay}`
      : held === 1
        ? 'It stays'
        : 'It does not stay';
  return ` ${who} below 5 % once p is corrected for the number of series.`;
}

/** What the forest shows: which series moved more than placebos, and how much would have shown. */
export function forestTitle(rows: readonly ImpactRow[]): string {
  const assessed = rows.filter(({ movement }) => movement.trendAdjusted !== null);
  if (assessed.length === 0)
    return ['No series can be assessed', hopePhrase(rows)].filter(Boolean).join('; ');
  const movers = rows.filter(
    ({ movement }) => movement.verdict.code === 'moved-more-than-placebos',
  );
  return [moversPhrase(movers), leastPhrase(assessed)].filter(Boolean).join('; ');
}

const NAMED = 3;

function moversPhrase(movers: readonly ImpactRow[]): string {
  if (movers.length === 0) return 'No series moved more than placebos do';
  if (movers.length > NAMED) return `${movers.length} series moved more than placebos do`;
  const named = movers.map((row) => {
    const value = row.movement.trendAdjusted?.value;
    const by = value === undefined ? '' : ` (${outcomeScale(row.outcome).change(value)})`;
    return `${row.mineralName}${by}`;
  });
  const all = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0];
  return `${all} moved more than placebos do`;
}

function leastPhrase(assessed: readonly ImpactRow[]): string {
  const least = assessed.flatMap(({ movement }) => smallestShown(movement) ?? []);
  return halfPhrase(assessed, least, `in half of the ${least.length} assessed `, '');
}

/** What even later periods would not show. */
function hopePhrase(rows: readonly ImpactRow[]): string {
  const last = rows.flatMap(({ movement }) => movement.prospects.at(-1) ?? []);
  const least = last.map(({ rise, fall }) => Math.min(rise, fall));
  const when = `with ${last[0]?.post ?? 0} periods after the date `;
  return halfPhrase(rows, least, `${when}in half of ${least.length} series `, when);
}

/** From what size on at most half of the changes would show; `alone` goes before a single one. */
function halfPhrase(
  rows: readonly ImpactRow[],
  least: readonly number[],
  among: string,
  alone: string,
): string {
  const [first] = rows;
  const sorted = [...least].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!first || middle === undefined) return '';
  const { size } = outcomeScale(first.outcome);
  const before = sorted.length === 1 ? alone : among;
  return `${before}a jump under ${size(middle)} would not reliably show`;
}

/** One series: by how much it moved, and from what size on a change would have shown. */
export function movementTitle(row: ImpactRow): string {
  const { movement, outcome } = row;
  const head = `${seriesLabel(row)}: ${outcomePhrase(outcome)}`;
  const { trendAdjusted, verdict } = movement;
  const least = smallestShown(movement);
  if (trendAdjusted === null || least === null || verdict.code === 'not-assessable') {
    return `${head} cannot be assessed: ${reasonsInWords(movement)}`;
  }
  const { change, range, size } = outcomeScale(outcome);
  const by = `${head} moved by ${change(trendAdjusted.value)}`;
  switch (verdict.code) {
    case 'moved-more-than-placebos':
      return `${by} (${range(trendAdjusted.low, trendAdjusted.high)}), more than placebos do`;
    case 'moved-as-placebos':
      return `${by}, but placebos move as much`;
    default:
      return `${by}, which cannot be told from noise; a jump under ${size(least)} would not reliably show`;
  }
}
