import { ErrorPanel, save } from '@chokepoint/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download } from '../api/get.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { type ProvenanceKey } from '../search/provenance-key.js';

/** Hands out a file that shows, without this server, that the figure follows from the signed log. */
export function FigureProof({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
  const { mineral, stage, basis, measure, source, period } = figure;
  const asked = useKnowledge();
  const proof = useMutation({
    mutationFn: () =>
      download(`minerals/${encodeURIComponent(mineral)}/concentration/proof`, {
        ...{ stage, basis, measure, source, period },
        ...asked,
      }),
    onSuccess: (file) =>
      save(file, `${[mineral, stage, basis, period.replace('/', '-')].join('-')}.proof.json`),
  });
  return (
    <section className="fact">
      <h3>Proof</h3>
      <p>
        The shares of this period with their rows, events, and the notary&apos;s signature in one
        file. <code>chokepoint proof check</code> recomputes them without this server.
      </p>
      <button type="button" disabled={proof.isPending} onClick={() => proof.mutate()}>
        {proof.isPending ? 'Making the proof' : 'Download the proof'}
      </button>
      {proof.isError && (
        <ErrorPanel
          what="The proof could not be made"
          error={proof.error}
          onRetry={() => proof.mutate()}
        />
      )}
    </section>
  );
}
