import { formatCount } from '@chokepoint/charts';
import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { methods } from '../../api/queries.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { MethodShelf } from './method-shelf.js';
import { shelvesOf } from './shelves.js';

/** Every indicator and method by which a figure is worked out. */
export function MethodsPage(): ReactNode {
  useTitle('Methods');
  const answer = useQuery(methods());
  return (
    <div className="page">
      <header className="page-head">
        <h1>Methods</h1>
        <p className="muted">
          How each figure that no source prints is worked out. The pages are written from the code
          itself, and their examples are worked out by it.
        </p>
      </header>
      {answer.isError ? (
        <ErrorPanel
          what="The methods could not be loaded"
          error={answer.error}
          onRetry={() => void answer.refetch()}
        />
      ) : answer.data ? (
        <Shelves methods={answer.data.methods} />
      ) : (
        <Skeleton height={900} label="Loading the methods" />
      )}
    </div>
  );
}

type Methods = Parameters<typeof shelvesOf>[0];

function Shelves({ methods: all }: { readonly methods: Methods }): ReactNode {
  const { q = '' } = useSearch({ from: '/methods' });
  const patch = usePatchSearch();
  const shelves = shelvesOf(all, q);
  const shown = shelves.reduce((sum, shelf) => sum + shelf.methods.length, 0);
  return (
    <>
      <div className="table-tools">
        <label className="field">
          <span className="field-label">Filter</span>
          <input
            type="search"
            value={q}
            onChange={(event) => patch({ q: event.target.value || undefined })}
          />
        </label>
        <span className="muted grow" role="status">
          {formatCount(shown)} of {formatCount(all.filter(({ latest }) => latest).length)} methods
        </span>
        <a href="/api/v1/methods">As data</a>
      </div>
      {shelves.map((shelf) => (
        <MethodShelf key={shelf.group} {...shelf} />
      ))}
      {shelves.length === 0 && <p className="empty">No method holds these words.</p>}
    </>
  );
}
