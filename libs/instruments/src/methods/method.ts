import type { IsoDate } from '@chokepoint/kernel';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What a page says of a method of this library. No published source prescribes any of them. */
export interface MethodDescription {
  readonly id: string;
  readonly version: number;
  readonly group: 'instruments';
  readonly title: string;
  /** In plain text, for every reader. */
  readonly formula: string;
  /** The same in TeX, a line an entry. */
  readonly tex: readonly string[];
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
  readonly sources: readonly never[];
  readonly ourChoices: readonly string[];
  readonly limits: readonly string[];
  /** Worked out by the method itself when it is asked for. */
  readonly example: () => WorkedExample;
  /** Every version of the id, oldest first. */
  readonly history: readonly {
    readonly version: number;
    readonly on: IsoDate;
    readonly what: string;
  }[];
}

export interface WorkedExample {
  readonly about: string;
  readonly given: readonly NamedText[];
  readonly results: readonly NamedText[];
}

interface Told {
  readonly title: string;
  readonly formula: string;
  readonly tex: readonly string[];
  readonly where: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
  readonly limits: readonly string[];
  readonly given: Readonly<Record<string, string>>;
  readonly results: () => Readonly<Record<string, number>>;
}

const OURS = 'The whole method is our choice, textbook arithmetic: no source prescribes a formula.';

/** A description with the constant that its answers carry (`price-floor-levy@1`). */
export function tell(method: string, told: Told): MethodDescription {
  const [id = '', version = ''] = method.split('@');
  const { title, formula, tex, where, choices = [], limits, given, results } = told;
  return {
    id,
    version: Number(version),
    group: 'instruments',
    title,
    formula,
    tex,
    definitions: Object.entries(where).map(([term, meaning]) => ({ term, meaning })),
    sources: [],
    ourChoices: [OURS, ...choices],
    limits,
    example: () => ({
      about: 'Made-up inputs.',
      given: named(given),
      results: named(mapValues(results(), show)),
    }),
    history: [{ version: 1, on: '2026-11-26', what: 'First version.' }],
  };
}

const named = (texts: Readonly<Record<string, string>>): readonly NamedText[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }));

const mapValues = <From, To>(of: Readonly<Record<string, From>>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value)]));

/** Six significant digits, without the noise of binary fractions. */
const show = (value: number): string => String(Number(value.toPrecision(6)));
