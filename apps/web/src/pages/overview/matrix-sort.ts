import { type MineralSummary } from '@chokepoint/api-contract';
import { cellOf } from '@chokepoint/charts';

/** What a column of the matrix sorts by; null when unknown, and the unknown comes last either way. */
const KEYS: Readonly<Record<string, (mineral: MineralSummary) => number | string | null>> = {
  name: ({ name }) => name,
  extraction: (mineral) => cellOf(mineral, 'extraction')?.top1?.share ?? null,
  processing: (mineral) => cellOf(mineral, 'processing')?.top1?.share ?? null,
  imports: (mineral) => cellOf(mineral, 'imports')?.top1?.share ?? null,
  sourcing: (mineral) => cellOf(mineral, 'sourcing')?.top1?.share ?? null,
  risk: ({ assessment }) => assessment?.supplyRisk ?? null,
  change: (mineral) => cellOf(mineral, 'imports')?.change?.difference ?? null,
  published: ({ lastPublished }) => lastPublished,
};

export function sortMinerals(
  minerals: readonly MineralSummary[],
  sort: string | undefined,
): MineralSummary[] {
  const descending = sort?.startsWith('-') ?? false;
  const key = KEYS[(descending ? sort?.slice(1) : sort) ?? ''];
  if (!key) return [...minerals];
  const way = descending ? -1 : 1;
  return [...minerals].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return way * (left - right);
    return way * String(left).localeCompare(String(right), 'en');
  });
}

/** Clicking a head: figures begin with the largest, names with A; then the other way; then none. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  const [first, second] = column === 'name' ? [column, `-${column}`] : [`-${column}`, column];
  if (sort === first) return second;
  return sort === second ? undefined : first;
}
