import { methodGroup, type MethodGroupName, type MethodSummary } from '@chokepoint/api-contract';

export interface Shelf {
  readonly group: MethodGroupName;
  readonly methods: readonly MethodSummary[];
}

/**
 * The latest version of each method in which every word that is looked for occurs, shelf by shelf;
 * a shelf without one is left out. An earlier version is found by its name with the version alone.
 */
export function shelvesOf(methods: readonly MethodSummary[], q: string): readonly Shelf[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = methods.filter(
    (one) => (one.latest && holds(one, words)) || words.includes(one.method),
  );
  return methodGroup.options
    .map((group) => ({ group, methods: found.filter((one) => one.group === group) }))
    .filter((shelf) => shelf.methods.length > 0);
}

function holds(
  { method, title, group, formula }: MethodSummary,
  words: readonly string[],
): boolean {
  const text = [method, title, group, formula].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
