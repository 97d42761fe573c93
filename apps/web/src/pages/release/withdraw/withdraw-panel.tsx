import { type ReleaseDetail } from '@chokepoint/api-contract';
import { useState, type ReactNode } from 'react';
import { useKnowledge } from '../../../lib/use-knowledge.js';
import { WhereWritesAreTaken } from '../../../write/where-writes-are-taken.js';
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
        <WhereWritesAreTaken
          otherwise={
            <>
              On the machine itself{' '}
              <code>chokepoint withdraw {release.id} --reason &apos;…&apos;</code> does the same.
            </>
          }
        >
          <WithdrawForm release={release} />
        </WhereWritesAreTaken>
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
