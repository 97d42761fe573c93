import { type FactRow } from '@chokepoint/api-contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { signedHeads } from '../api/queries.js';
import { type ProvenanceKey } from '../search/provenance-key.js';
import { citationOf, pinned } from './figure-citation.js';

interface Props {
  readonly figure: ProvenanceKey;
  readonly rows: readonly FactRow[];
  readonly knownAt: string;
}

/** The figure as a citation, with a link that shows it again, and whether the notary signed it. */
export function CiteFigure({ figure, rows, knownAt }: Props): ReactNode {
  const id = useId();
  const text = citationOf(figure, rows, { knownAt }, pinned(window.location.href, knownAt));
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(text) });
  return (
    <section className="fact">
      <h3>Citation</h3>
      <p>
        <label htmlFor={id} className="visually-hidden">
          Citation of the figure
        </label>
        <textarea
          id={id}
          readOnly
          rows={5}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      </p>
      <button type="button" onClick={() => copy.mutate()}>
        Copy the citation
      </button>{' '}
      <span role="status">
        {copy.isSuccess && 'Copied.'}
        {copy.isError && 'This browser does not let a page copy: select the text above.'}
      </span>
      <SignedState rows={rows} />
    </section>
  );
}

/** Whether the newest signed head of the log covers the events that hold the rows. */
function SignedState({ rows }: Pick<Props, 'rows'>): ReactNode {
  const heads = useQuery(signedHeads());
  if (heads.data === undefined) return null;
  const [newest] = heads.data.heads;
  const last = rows.map(({ position }) => BigInt(position)).reduce((a, b) => (a > b ? a : b), 0n);
  return (
    <p className="muted">
      {newest === undefined
        ? 'Not signed: this server has no notary key.'
        : BigInt(newest.headPosition) >= last
          ? `Signed: the tree head at position ${newest.headPosition} (${newest.signedAt}) covers every row.`
          : `Not signed yet: the newest tree head ends at position ${newest.headPosition}.`}
    </p>
  );
}
