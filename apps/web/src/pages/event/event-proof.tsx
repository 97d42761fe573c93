import { formatInstant } from '@chokepoint/charts';
import { ErrorPanel, ProblemError, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { apiUrl } from '../../api/get.js';
import { eventProof } from '../../api/queries.js';

/** That the event stands in the log that the notary signed, and the way to check it oneself. */
export function EventProof({ id }: { readonly id: string }): ReactNode {
  const found = useQuery({ ...eventProof(id), retry: false });
  return (
    <section className="panel" aria-labelledby="proof">
      <h2 id="proof">Proof of inclusion</h2>
      {found.isError ? (
        <Unproven error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data ? (
        <>
          <p>
            The event is leaf {found.data.index} of the tree over the first {found.data.head.size}{' '}
            events, signed on {formatInstant(found.data.head.signedAt)} with key{' '}
            <code className="hash">{found.data.head.keyId}</code>.{' '}
            <a
              href={apiUrl(`ledger/proof/${encodeURIComponent(id)}`)}
              download={`proof-${id}.json`}
            >
              Download the proof
            </a>
          </p>
          <details>
            <summary>
              {found.data.inclusion.length} hashes lead from the event to the signed root
            </summary>
            <ol className="hashes">
              {found.data.inclusion.map((hash) => (
                <li key={hash}>
                  <code className="hash">{hash}</code>
                </li>
              ))}
            </ol>
          </details>
        </>
      ) : (
        <Skeleton height={80} label="Loading the proof" />
      )}
    </section>
  );
}

interface UnprovenProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Not signed yet is no fault: the notary signs on a schedule. */
function Unproven({ error, onRetry }: UnprovenProps): ReactNode {
  if (error instanceof ProblemError && error.problem.code === 'not-covered-yet') {
    return <p className="empty">{error.problem.detail}</p>;
  }
  return <ErrorPanel what="The proof could not be loaded" error={error} onRetry={onRetry} />;
}
