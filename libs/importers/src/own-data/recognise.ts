import { columnsOf } from '../common/row-pages.js';
import type { Template } from './template.js';
import { TEMPLATE_LIST } from './templates.js';

/**
 * The template whose layout a header has: all of its required columns, and no other than its own,
 * in any order. Undefined when there is none.
 */
export function recogniseTemplate(header: readonly string[]): Template | undefined {
  const named = header.filter((name) => name !== '');
  const columns = columnsOf(named);
  // A heading that stands twice leaves open which column is meant.
  if (columns.size !== named.length) return undefined;
  return TEMPLATE_LIST.find((template) => {
    const own = new Map(template.columns.map((column) => [column.name, column]));
    return (
      [...columns.keys()].every((name) => own.has(name)) &&
      template.columns.every(({ name, required }) => !required || columns.has(name))
    );
  });
}
