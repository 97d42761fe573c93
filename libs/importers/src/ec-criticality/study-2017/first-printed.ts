import { fold } from '@chokepoint/catalogue';
import type { FigureColumn } from './tables.js';

/** Where a release prints a figure, and what it is there. */
export interface Printed {
  readonly file: string;
  readonly row: number;
  readonly value: number;
}

/**
 * The tables of one release repeat one another. This knows which of them prints a figure first, so
 * that an assessment is recorded once and a table that contradicts it is found.
 */
export class FirstPrinted {
  private readonly known = new Map<string, Printed>();

  note(material: string, column: FigureColumn, printed: Printed): void {
    const key = keyOf(material, column);
    if (!this.known.has(key)) this.known.set(key, printed);
  }

  find(material: string, column: FigureColumn): Printed | undefined {
    return this.known.get(keyOf(material, column));
  }
}

const keyOf = (material: string, { figure, year }: FigureColumn): string =>
  `${fold(material)} ${figure} ${year}`;
