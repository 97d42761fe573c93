import type { Cell } from './cell.js';

/** What a cell says where a figure is expected. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'absent'; readonly mark: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

const unreadable = (reason: string): Figure => ({ kind: 'unreadable', reason });

/**
 * Reads a figure. `marks` are what the publisher prints where there is none ('..', '#N/A').
 * A formula's result is no figure of the publisher's: it is what some program last worked out, and
 * none of the publishers' own workbooks gives figures so. A number kept as text counts where its digits
 * leave no doubt: '1,234' is two numbers in two countries, so it is none.
 */
export function readFigure(cell: Cell | undefined, marks: ReadonlySet<string>): Figure {
  if (!cell) return { kind: 'blank' };
  if (cell.formula) return unreadable('The cell holds a formula.');
  const text = cell.text.trim();
  if (marks.has(text)) return { kind: 'absent', mark: text };
  switch (cell.kind) {
    case 'number':
      return { kind: 'number', value: Number(text) };
    case 'text':
      if (text === '') return { kind: 'blank' };
      return /^-?\d+(\.\d+)?$/.test(text)
        ? { kind: 'number', value: Number(text) }
        : unreadable('Not a number.');
    case 'date':
      return unreadable('The cell holds a date.');
    case 'boolean':
      return unreadable('The cell holds a truth value.');
    case 'error':
      return unreadable(`The cell holds an error, ${text}.`);
  }
}
