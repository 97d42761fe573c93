/**
 * The address is the state. Every parameter is plain text (`?publishedBy=2023-12-31`), never JSON,
 * so that a person can read and write it, and an old link keeps its meaning.
 */
export type SearchText = Readonly<Record<string, string>>;

export function parseSearch(search: string): SearchText {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Sorted by name, empty and absent values left out: one state has one address. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = new URLSearchParams(entries)
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

export type Check<T extends string> = (text: string) => text is T;

/** Reads the named parameters and drops what is not valid: a broken link shows the default view. */
export function pick<Shape extends Record<string, string>>(
  raw: Readonly<Record<string, unknown>>,
  checks: { readonly [Key in keyof Shape]: Check<Shape[Key]> },
): Partial<Shape> {
  const picked: Partial<Shape> = {};
  for (const key of Object.keys(checks) as (keyof Shape & string)[]) {
    const value = raw[key];
    if (typeof value === 'string' && checks[key](value)) picked[key] = value;
  }
  return picked;
}

export const oneOf =
  <const T extends string>(...words: readonly T[]): Check<T> =>
  (text): text is T =>
    (words as readonly string[]).includes(text);

export const matching =
  (pattern: RegExp): Check<string> =>
  (text): text is string =>
    pattern.test(text);

/** Free text of a filter. */
export const anyText: Check<string> = matching(/^[\s\S]{1,120}$/);
/** Kebab-case id, as of minerals, initiatives, sources. */
export const isId: Check<string> = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const isSort: Check<string> = matching(/^-?[A-Za-z0-9-]{1,60}$/);
