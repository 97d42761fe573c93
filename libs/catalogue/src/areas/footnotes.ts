/** A name without a mark or remark that was put to it, and what that was. */
export interface StrippedName {
  readonly name: string;
  readonly mark: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  e: 'footnote mark e (estimated)',
  r: 'footnote mark r (revised)',
};

/**
 * Names that a printed name may stand for once glued footnote marks are taken off, the lightest cut
 * first: digits at the end, then one 'e' or 'r', then both. Only a known name decides which of them
 * was meant, so 'Ukraine' stays Ukraine.
 */
export function stripFootnotes(printed: string): StrippedName[] {
  const text = printed.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
  const digits = /^(.*?[^\d,\s])[\s,]*(\d[\d,\s]*)$/.exec(text);
  const bare = digits?.[1] ?? text;
  const number = digits?.[2] === undefined ? null : `footnote mark ${digits[2].trim()}`;
  const letter = LETTERS[bare.slice(-1)];
  return [
    ...(number === null ? [] : [{ name: bare, mark: number }]),
    ...(letter === undefined
      ? []
      : [
          {
            name: bare.slice(0, -1).trim(),
            mark: number === null ? letter : `${letter}; ${number}`,
          },
        ]),
  ];
}

/**
 * The name without a remark in brackets or after a comma ('Brazil (beneficiated)', 'Chile, ulexite').
 * A remark begins with a small letter: a capital may name a place, as in 'Guinea, Equatorial'.
 */
export function stripRemark(printed: string): StrippedName | undefined {
  const text = printed.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
  const match =
    /^(.+?),? ?\(([a-z][^()]*)\)\.?$/.exec(text) ??
    /^([^,()]+(?:\([^()]*\))?), ([a-z][^()]*)$/.exec(text);
  const [, name, remark] = match ?? [];
  return name === undefined || remark === undefined
    ? undefined
    : { name, mark: `printed with '${remark}'` };
}
