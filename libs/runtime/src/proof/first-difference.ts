import { canonicalJson, type Json } from '@chokepoint/kernel';

export interface Difference {
  /** Where it is, `shares.0.value`; empty when the whole differs. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** The first place at which two JSON values differ; null when they are equal. */
export function firstDifference(expected: Json, found: Json, path = ''): Difference | null {
  if (!isTree(expected) || !isTree(found) || Array.isArray(expected) !== Array.isArray(found)) {
    const [wanted, has] = [canonicalJson(expected), canonicalJson(found)];
    return wanted === has ? null : { path, expected: wanted, found: has };
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inside = path === '' ? key : `${path}.${key}`;
    const difference = firstDifference(expected[key] ?? null, found[key] ?? null, inside);
    if (difference !== null) return difference;
  }
  return null;
}

type Tree = Readonly<Record<string, Json | undefined>>;
const isTree = (value: Json): value is Tree & Json => typeof value === 'object' && value !== null;
