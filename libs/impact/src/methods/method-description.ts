import type { IsoDate } from '@chokepoint/kernel';

/** Where a method was published, and how far that was checked. */
export interface SourceNote {
  readonly citation: string;
  /** Read in the text itself, or in somebody's account of it. */
  readonly verification: 'primary' | 'secondary';
}

/** A version of a method: the day it came into the code, and what it changed. */
export interface MethodVersion {
  readonly version: number;
  readonly on: IsoDate;
  readonly what: string;
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
  /** Every version, oldest first. */
  readonly history: readonly MethodVersion[];
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

/** The history of a method that has one version. */
export const firstOn = (on: IsoDate): readonly MethodVersion[] => [
  { version: 1, on, what: 'First version.' },
];
