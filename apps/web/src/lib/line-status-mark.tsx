import { type BenchmarkRow } from '@chokepoint/api-contract';
import { LINE_STATUS_NAMES } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** The status in words; what is over the line stands out, what is not known does not. */
export function LineStatusMark({ row }: { readonly row: BenchmarkRow }): ReactNode {
  const { status, flags } = row;
  const doubted = status === 'above' && flags.includes('suspect');
  return (
    <span className={`line-status ${status}`}>
      {LINE_STATUS_NAMES[status]}
      {doubted && ', doubted'}
    </span>
  );
}
