import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { writes } from '../api/queries.js';

interface Props {
  readonly children: ReactNode;
  /** What can be done where the server takes no writes. */
  readonly otherwise: ReactNode;
}

/** A form where the server takes writes, else why it takes none. */
export function WhereWritesAreTaken({ children, otherwise }: Props): ReactNode {
  const found = useQuery(writes());
  if (found.isError)
    return (
      <ErrorPanel
        what="Whether this server takes writes could not be found out"
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  if (!found.data) return <Skeleton height={160} label="Asking whether the server takes writes" />;
  if (found.data.open) return children;
  return (
    <p role="status" className="prose">
      {found.data.why} {otherwise}
    </p>
  );
}
