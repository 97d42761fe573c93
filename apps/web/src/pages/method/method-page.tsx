import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { method } from '../../api/queries.js';
import { useTitle } from '../../lib/use-title.js';
import { MethodHeader } from './method-header.js';
import { MethodSections } from './method-sections.js';

/** One method as the code describes it. */
export function MethodPage(): ReactNode {
  const { id } = useParams({ from: '/methods/$id' });
  const found = useQuery(method(id));
  useTitle(found.data?.title ?? id);
  if (found.isError)
    return (
      <div className="page">
        <h1>Method {id}</h1>
        <ErrorPanel
          what="The method could not be loaded"
          error={found.error}
          onRetry={() => void found.refetch()}
        />
        <p>
          <Link to="/methods">All methods</Link>
        </p>
      </div>
    );
  if (!found.data)
    return (
      <div className="page">
        <Skeleton height={900} label="Loading the method" />
      </div>
    );
  return (
    <div className="page method">
      <MethodHeader {...found.data} />
      <MethodSections {...found.data} />
    </div>
  );
}
