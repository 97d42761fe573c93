import { type Financing } from '@chokepoint/api-contract';
import { formatDate, formatExact, formatShare } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { NotAvailable } from '../../lib/not-available.js';
import { RecordTable } from './record-table.js';

const HEADS = ['Reported', 'By', 'Kind', 'Amount', 'Share of the capital needed'];

/** Who pays for the project. */
export function FinancingTable({
  financing,
}: {
  readonly financing: readonly Financing[];
}): ReactNode {
  return (
    <RecordTable
      id="financing"
      title="Financing"
      heads={HEADS}
      rows={financing.map((one) => ({
        key: one.revision,
        cells: [
          <span className="nowrap">{formatDate(one.on, one.precision)}</span>,
          one.financier,
          one.kind,
          one.amount === null ? (
            <NotAvailable />
          ) : (
            <span className="nowrap">
              {one.currency} {formatExact(one.amount)}
            </span>
          ),
          one.shareOfNeed === null ? <NotAvailable /> : formatShare(one.shareOfNeed),
        ],
      }))}
      empty="Not available: no financing is recorded."
    />
  );
}
