import type { IsoDate } from '@chokepoint/kernel';
import type { Figure, Interval } from '../interval.js';

/** How far a citation was checked: in the text itself, or in somebody's account of it. */
export type Verification = 'primary' | 'secondary';

export interface Citation {
  readonly source: string;
  /** Article, point, section, table or page. */
  readonly where: string;
  readonly verification: Verification;
}

export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** An example worked out by the method itself when it is asked for. */
export interface WorkedExample {
  /** What it is, and where its inputs come from. */
  readonly about: string;
  readonly given: readonly NamedText[];
  readonly results: readonly NamedText[];
}

/** The shelf on which a method stands. */
export type MethodGroup =
  'concentration' | 'reliance' | 'criticality' | 'benchmarks' | 'disruption' | 'presentation';

/** A version of a method: the day it came into the code, and what it changed. */
export interface MethodVersion {
  readonly version: number;
  readonly on: IsoDate;
  readonly what: string;
}

/** What a page says of a method. */
export interface MethodDescription {
  readonly id: string;
  readonly version: number;
  readonly group: MethodGroup;
  readonly title: string;
  /** In plain text, for every reader. */
  readonly formula: string;
  /** The same in TeX, a line an entry; absent where words say it best. */
  readonly tex?: readonly string[];
  readonly definitions: readonly Definition[];
  /** Empty where no published source gives the method: then it is our choice as a whole. */
  readonly sources: readonly Citation[];
  /** What no source prescribes and we decided. */
  readonly ourChoices: readonly string[];
  readonly limits: readonly string[];
  readonly example: () => WorkedExample;
  /** Every version of the id, oldest first, the same at each of them. */
  readonly history: readonly MethodVersion[];
}

/** A description with the constant (`hhi@1`) that its answers carry taken apart into id and version. */
export function describeMethod(
  method: string,
  rest: Omit<MethodDescription, 'id' | 'version'>,
): MethodDescription {
  const [id = '', version = ''] = method.split('@');
  return { id, version: Number(version), ...rest };
}

/** The history of a method that has one version. */
export const firstOn = (on: IsoDate): readonly MethodVersion[] => [
  { version: 1, on, what: 'First version.' },
];

export const named = (texts: Readonly<Record<string, string>>): readonly NamedText[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }));

export const terms = (meanings: Readonly<Record<string, string>>): readonly Definition[] =>
  Object.entries(meanings).map(([term, meaning]) => ({ term, meaning }));

/** Four significant digits, without the noise of binary fractions; 'not known' for null. */
export function show(figure: Figure | Interval | number | null): string {
  if (figure === null) return 'not known';
  if (typeof figure === 'number') return digits(figure);
  const [low, high] = [digits(figure.low), digits(figure.high)];
  const range = `${low} to ${high}`;
  const value = 'value' in figure && figure.value !== null ? digits(figure.value) : null;
  if (low === high) return value ?? low;
  return value === null ? range : `${value} (${range})`;
}

const digits = (value: number): string => String(Number(value.toPrecision(4)));
