/** Longest list that an example shows in full. */
export const LONGEST_LIST = 3;

export interface Excerpt {
  readonly value: unknown;
  /** Whether a list was cut. */
  readonly cut: boolean;
}

/** A value whose lists hold their first few items only, so that a reader sees the shape. */
export function excerpt(value: unknown): Excerpt {
  let cut = false;
  const shorten = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      cut ||= part.length > LONGEST_LIST;
      return part.slice(0, LONGEST_LIST).map(shorten);
    }
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, shorten(item)]));
  };
  return { value: shorten(value), cut };
}
