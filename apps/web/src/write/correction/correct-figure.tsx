import { type FactRow, figureCorrectionOutcome } from '@chokepoint/api-contract';
import { ErrorPanel, ProblemError } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { askAgain } from '../../api/ask-again.js';
import { post } from '../../api/post.js';
import { today } from '../../lib/today.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { StatementInput } from '../statement/statement-input.js';
import { WhereWritesAreTaken } from '../where-writes-are-taken.js';
import { WriteTokenField } from '../write-token-field.js';
import { useWriteToken } from '../write-token.js';
import { correctionFields, figureCorrectionBodyOf } from './correction-body.js';

/** Where a figure can be corrected, unless a past state is looked at. */
export function CorrectFigure({ fact }: { readonly fact: FactRow }): ReactNode {
  const [open, setOpen] = useState(false);
  if (useKnowledge().knownAt !== undefined) return null;
  if (!open) {
    return (
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        Correct this figure …
      </button>
    );
  }
  return (
    <WhereWritesAreTaken
      otherwise={
        <>
          On the machine itself <code>chokepoint correction make {fact.eventId}</code> does the
          same.
        </>
      }
    >
      <CorrectionForm fact={fact} />
    </WhereWritesAreTaken>
  );
}

/** Says what a figure is instead, why, and from which source. */
function CorrectionForm({ fact }: { readonly fact: FactRow }): ReactNode {
  const [token] = useWriteToken();
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (form: FormData) =>
      post(figureCorrectionOutcome, 'corrections', figureCorrectionBodyOf(fact, form), token),
    onSuccess: () => askAgain(client),
  });
  const problem = sending.error instanceof ProblemError ? sending.error.problem : null;
  return (
    <form
      className="write-form"
      aria-label="Correct the figure"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(new FormData(event.currentTarget));
      }}
    >
      <p className="muted">
        The publisher&apos;s figure stays beside the corrected one, and only another event takes a
        correction back.
      </p>
      <WriteTokenField />
      <div className="write-fields">
        {correctionFields(fact.unit).map((field) => (
          <StatementInput
            key={field.name}
            field={field}
            initial={field.name === 'correctedOn' ? today() : ''}
            fault={
              problem?.errors?.find((one) => one.field.split('.').includes(field.name))?.message
            }
          />
        ))}
      </div>
      {sending.isError && <ErrorPanel what="The figure was not corrected" error={sending.error} />}
      <div className="import-row">
        <button type="submit" disabled={token === '' || sending.isPending}>
          Record the correction
        </button>
        <p role="status" className="grow">
          {sending.data && `Recorded at ledger position ${sending.data.position}.`}
        </p>
      </div>
    </form>
  );
}
