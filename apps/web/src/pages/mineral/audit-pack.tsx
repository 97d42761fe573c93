import { ErrorPanel, save } from '@chokepoint/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download } from '../../api/get.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

/** Hands out everything about a mineral at the state that is looked at, with proofs and a report. */
export function AuditPack({ mineral }: { readonly mineral: string }): ReactNode {
  const asked = useKnowledge();
  const pack = useMutation({
    mutationFn: () =>
      download(
        `minerals/${encodeURIComponent(mineral)}/audit-pack`,
        { ...asked },
        'application/zip',
      ),
    onSuccess: (file) => save(file, `${mineral}.audit.zip`),
  });
  return (
    <section className="panel" aria-labelledby="audit-pack">
      <h2 id="audit-pack">Take it home</h2>
      <p className="prose">
        An audit pack holds the figures and facts of this state as CSV, the events that they rest
        on, releases with licences, methods, proofs, and a report with charts as HTML and PDF.{' '}
        <code>chokepoint proof check</code> checks it without this server.
      </p>
      <p>
        <button type="button" disabled={pack.isPending} onClick={() => pack.mutate()}>
          {pack.isPending ? 'Making the audit pack' : 'Download the audit pack'}
        </button>
      </p>
      {pack.isError && (
        <ErrorPanel
          what="The audit pack could not be made"
          error={pack.error}
          onRetry={() => pack.mutate()}
        />
      )}
    </section>
  );
}
