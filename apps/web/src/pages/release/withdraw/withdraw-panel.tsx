import { type ReleaseDetail } from '@chokepoint/api-contract';
import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { writes } from '../../../api/queries.js';
import { useKnowledge } from '../../../lib/use-knowledge.js';
import { WithdrawForm } from './withdraw-form.js';

/** Where a release can be taken out of count, unless it is already or a past state is looked at. */
export function WithdrawPanel({ release }: { readonly release: ReleaseDetail }): ReactNode {
  const { knownAt } = useKnowledge();
  const [open, setOpen] = useState(false);
  if (release.status === 'withdrawn') return null;
  return (
    <section className="panel" aria-labelledby="withdraw">
      <h2 id="withdraw">Withdraw this release</h2>
      <p className="prose">{effectOf(release)}</p>
      {knownAt !== undefined ? (
        <p className="muted">
          You are looking at a past state of the ledger. Go back to the latest to withdraw it.
        </p>
      ) : open ? (
        <WhereWritesAreTaken release={release} />
      ) : (
        <p className="marks">
          <button type="button" onClick={() => setOpen(true)}>
            Withdraw this release …
          </button>
        </p>
      )}
    </section>
  );
}

const effectOf = ({ status }: ReleaseDetail): string =>
  status === 'sealed'
    ? 'Every figure that rests on it changes from then on, to what the editions before it say. Earlier states stay as they were, and nothing is erased: the withdrawal is one more event of the ledger.'
    : 'Its import is not finished, so no figure rests on it. Once withdrawn it can never be finished; the same files can be imported as an edition of another name.';

function WhereWritesAreTaken({ release }: { readonly release: ReleaseDetail }): ReactNode {
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
  if (found.data.open) return <WithdrawForm release={release} />;
  return (
    <p role="status" className="prose">
      {found.data.why} On the machine itself{' '}
      <code>chokepoint withdraw {release.id} --reason &apos;…&apos;</code> does the same.
    </p>
  );
}
