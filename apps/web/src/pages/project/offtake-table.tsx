import { type OfftakeAgreement } from '@chokepoint/api-contract';
import { formatDate, formatExact, formatShare } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { NotAvailable } from '../../lib/not-available.js';
import { RecordTable } from './record-table.js';

const HEADS = ['Agreed', 'Buyer', 'Country', 'Mineral', 'A year', 'Share of output', 'Years'];

/** Who takes what the project puts out. */
export function OfftakeTable({
  agreements,
}: {
  readonly agreements: readonly OfftakeAgreement[];
}): ReactNode {
  return (
    <RecordTable
      id="offtakes"
      title="Offtakes"
      heads={HEADS}
      rows={agreements.map((one) => ({
        key: one.revision,
        cells: [
          <span className="nowrap">{formatDate(one.on, one.precision)}</span>,
          one.buyer,
          one.buyerAreaName ?? <NotAvailable />,
          one.mineralName,
          one.quantityPerYear === null ? (
            <NotAvailable />
          ) : (
            `${formatExact(one.quantityPerYear)} ${one.unit ?? ''}`
          ),
          one.shareOfOutput === null ? <NotAvailable /> : formatShare(one.shareOfOutput),
          one.years === null ? <NotAvailable /> : formatExact(one.years),
        ],
      }))}
      empty="Not available: no offtake is recorded."
    />
  );
}
