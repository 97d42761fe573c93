import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { coverage } from '../../api/queries.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

/** What a reader may look for and will not find, with the reason. */
export function MissingTab(): ReactNode {
  const found = useQuery(coverage(useKnowledge()));
  if (found.isError)
    return (
      <ErrorPanel
        what="The list could not be loaded"
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  if (!found.data) return <Skeleton height={320} />;
  return (
    <dl className="pairs">
      {found.data.notAvailable.map(({ what, why }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{why}</dd>
        </div>
      ))}
    </dl>
  );
}
