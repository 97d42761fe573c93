/**
 * How far a statement has been checked: `V` in the primary text, `V2` in a secondary source, `C`
 * computed here, `D` our own design choice, `M` from memory and not yet checked.
 */
export type Mark = 'V' | 'V2' | 'C' | 'D' | 'M';

export interface SourceNote {
  readonly citation: string;
  readonly mark: Mark;
}

/** A method's worked example: what went in, and what the code itself gave. */
export interface WorkedExample {
  readonly input: string;
  readonly results: readonly { readonly name: string; readonly value: number }[];
}

/** What a page of methods says of one method: plain data. */
export interface MethodDescription {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly formula: string;
  /** Whether the method is published, ours, or a published one with choices of ours. */
  readonly origin: 'published' | 'ours' | 'published, with choices of ours';
  readonly choices: readonly string[];
  readonly sources: readonly SourceNote[];
  /** Printed figures that the code reproduces, and where the test of it is. */
  readonly checkedAgainst: string | null;
  readonly assumptions: readonly string[];
  readonly limits: readonly string[];
  readonly example: WorkedExample;
}

/** A description as it is written down: by its id@version, the example still to be worked out. */
export interface MethodEntry extends Omit<MethodDescription, 'id' | 'version' | 'example'> {
  readonly method: string;
  readonly example: () => WorkedExample;
}

/** The names of a worked example's results in order. */
export const results = (values: Readonly<Record<string, number>>): WorkedExample['results'] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
