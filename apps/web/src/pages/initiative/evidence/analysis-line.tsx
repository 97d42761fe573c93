import { type ImpactRow } from '@chokepoint/api-contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** Where the design stands in the ledger, and the run that found this very result. */
export function AnalysisLine({ row }: { readonly row: ImpactRow }): ReactNode {
  const { id, registeredAt, runAt } = row.analysis;
  if (registeredAt === null) {
    return (
      <p>
        Not registered in the ledger yet: this is the default design, worked out for this answer.
      </p>
    );
  }
  const before = runAt !== null && BigInt(registeredAt) < BigInt(runAt);
  return (
    <p>
      Fixed at ledger position {registeredAt}
      {before && ', before its result'};{' '}
      {runAt === null
        ? 'no recorded run found the very same, so it was worked out for this answer'
        : `run at position ${runAt}`}
      .{' '}
      <Link to="/ledger" search={{ stream: `analysis-${id}` }}>
        Its events in the ledger
      </Link>
    </p>
  );
}
