import { type Cell } from '@chokepoint/charts';
import { type SortingState } from '@tanstack/react-table';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Ascending; callers put the unknown last themselves, in either direction. */
export function compareCells(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** A sort as the address writes it: `share`, `-share` for descending. */
export function parseSort(text: string | undefined): SortingState {
  if (!text) return [];
  return text.startsWith('-') ? [{ id: text.slice(1), desc: true }] : [{ id: text, desc: false }];
}

export function formatSort(sorting: SortingState): string | undefined {
  const [first] = sorting;
  return first && `${first.desc ? '-' : ''}${first.id}`;
}
