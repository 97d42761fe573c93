import { type ProjectStatement } from '@chokepoint/api-contract';
import { formatDate, formatInstant, verificationWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { RecordTable } from './record-table.js';

const HEADS = ['When', 'Statement', 'Source', 'Recorded', 'By', 'Revision'];

const sources = ({ citations }: ProjectStatement): string =>
  citations
    .map(({ publisher, verification }) => `${publisher} (${verificationWords(verification)})`)
    .join('; ');

/** Everything said of the project, in the order in which it happened. */
export function Statements({
  statements,
}: {
  readonly statements: readonly ProjectStatement[];
}): ReactNode {
  return (
    <RecordTable
      id="statements"
      title="History of statements"
      heads={HEADS}
      rows={statements.map((one) => ({
        key: one.revision,
        cells: [
          <span className="nowrap">{formatDate(one.on, one.precision)}</span>,
          one.what,
          sources(one),
          <span className="nowrap">{formatInstant(one.recordedAt)}</span>,
          one.actor,
          one.revision,
        ],
      }))}
      empty="Not available: nothing was said of it by this day."
    />
  );
}
