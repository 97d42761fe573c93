import { ErrorPanel, ProblemError } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { WriteTokenField } from '../write-token-field.js';
import { useWriteToken } from '../write-token.js';
import { type StatementField } from './statement-field.js';
import { StatementInput } from './statement-input.js';

interface Props {
  readonly label: string;
  readonly submit: string;
  readonly fields: readonly StatementField[];
  /** What stands in a field before anything is typed. */
  readonly initialOf?: (field: StatementField) => string;
  /** The newest statement that the page shows now; 0 where there is none. */
  readonly revision: number;
  /** Sends what was typed, after the newest statement that its author looked at. */
  readonly send: (form: FormData, seen: number, token: string) => Promise<{ revision: number }>;
  /** Code of the refusal where somebody else wrote meanwhile. */
  readonly movedCode: string;
  /** Asks for the history again, and tells its newest statement. */
  readonly onReview: () => Promise<number>;
  /** Called once it is recorded and seen, if the form is still there. */
  readonly onDone: () => void;
}

/** Records one statement, with the token, what the server says is wrong, and who came before. */
export function WriteForm(props: Props): ReactNode {
  const { label, submit, fields, initialOf, revision, send, movedCode, onReview, onDone } = props;
  // The history follows the ledger by itself; what is written follows what its author looked at.
  const [seen, setSeen] = useState(revision);
  const [written, setWritten] = useState(0);
  const [token] = useWriteToken();
  const client = useQueryClient();
  const recording = useMutation({
    mutationFn: (form: FormData) => send(form, seen, token),
    onSuccess: async (outcome) => {
      setSeen(outcome.revision);
      setWritten(outcome.revision);
      await client.invalidateQueries();
    },
  });
  const problem = recording.error instanceof ProblemError ? recording.error.problem : null;
  const faultOf = ({ name }: StatementField): string | undefined =>
    problem?.errors?.find(({ field }) => field.split('.').includes(name))?.message;
  return (
    <form
      className="write-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        // Not called where the form gave way to another one while the answers came in anew.
        recording.mutate(new FormData(event.currentTarget), { onSuccess: onDone });
      }}
    >
      <WriteTokenField />
      {/* What was recorded does not stay to be recorded twice. */}
      <div className="write-fields" key={written}>
        {fields.map((field) => (
          <StatementInput
            key={field.name}
            field={field}
            initial={initialOf?.(field) ?? ''}
            fault={faultOf(field)}
          />
        ))}
      </div>
      {recording.isError && (
        <ErrorPanel what="The statement was not recorded" error={recording.error} />
      )}
      {(problem?.code === movedCode || revision > seen) && !recording.isPending && (
        <p>
          <button type="button" onClick={() => void onReview().then(setSeen)}>
            Review what changed
          </button>{' '}
          Statements were made meanwhile: the history below shows them. What you typed stays.
        </p>
      )}
      <div className="import-row">
        <button type="submit" disabled={token === '' || recording.isPending}>
          {submit}
        </button>
        <p role="status" className="grow">
          {recording.data && `Recorded as statement ${recording.data.revision}.`}
        </p>
      </div>
    </form>
  );
}
