export const BENJAMINI_HOCHBERG_METHOD = 'benjamini-hochberg@1';

export interface FamilyMember {
  readonly id: string;
  /** 0-1, or null where nothing could be tested. */
  readonly p: number | null;
}

export interface AdjustedMember {
  readonly id: string;
  readonly p: number | null;
  /** Smallest false-discovery rate at which it counts as a discovery, 0-1; null without p. */
  readonly q: number | null;
  readonly discovery: boolean;
}

export interface AdjustedFamily {
  readonly method: typeof BENJAMINI_HOCHBERG_METHOD;
  /** False-discovery rate that was asked for. */
  readonly rate: number;
  /** Tests in the family: those with a p. */
  readonly tested: number;
  /** Ids without a p; they are not part of the family. */
  readonly untested: readonly string[];
  /** In the order given. */
  readonly members: readonly AdjustedMember[];
}

/**
 * Controls the share of false discoveries over the outcomes of one initiative: Benjamini and
 * Hochberg, J. R. Stat. Soc. B 57 (1995). What could not be tested stays out of the family.
 * @throws RangeError for a p outside 0-1.
 */
export function benjaminiHochberg(members: readonly FamilyMember[], rate = 0.05): AdjustedFamily {
  const tested = members.flatMap(({ id, p }) => (p === null ? [] : [{ id, p }]));
  if (tested.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError('A p lies outside 0-1');
  const descending = tested.map(({ p }) => p).toSorted((a, b) => b - a);
  const qs = new Map<number, number>();
  let least = 1;
  descending.forEach((p, i) => {
    least = Math.min(least, p * (descending.length / (descending.length - i)));
    qs.set(p, least);
  });
  return {
    method: BENJAMINI_HOCHBERG_METHOD,
    rate,
    tested: tested.length,
    untested: members.filter(({ p }) => p === null).map(({ id }) => id),
    members: members.map(({ id, p }) => {
      const q = p === null ? null : (qs.get(p) ?? null);
      return { id, p, q, discovery: q !== null && q <= rate };
    }),
  };
}
