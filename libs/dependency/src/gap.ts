/** Why a number is missing or wide. `code` is stable. */
export interface Gap {
  readonly code: string;
  readonly message: string;
}

export const gap = (code: string, message: string): Gap => ({ code, message });

/** A gap that names areas or materials in the order of their names; none where there is nothing to name. */
export const gapOf = (code: string, text: string, names: readonly string[]): readonly Gap[] =>
  names.length === 0 ? [] : [gap(code, `${text}: ${names.toSorted().join(', ')}.`)];
