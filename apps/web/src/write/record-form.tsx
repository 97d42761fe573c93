import { ErrorPanel } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { askAgain } from '../api/ask-again.js';
import { type FieldShape, FormField } from './form-field.js';
import { WriteTokenField } from './write-token-field.js';
import { useWriteToken } from './write-token.js';

/** What stands in a field, without the blanks around it; nothing in one that is not there. */
export type Typed = (name: string) => string;

interface Props {
  /** Id of the heading that names the form. */
  readonly labelledBy: string;
  readonly fields: readonly FieldShape[];
  readonly submit: string;
  /** What is said above the reason when the server refuses. */
  readonly refused: string;
  /** What is said once it is recorded, behind the position. */
  readonly recorded?: string;
  /** Sends what was typed. */
  readonly send: (typed: Typed, token: string) => Promise<{ position: string }>;
}

/** Records one thing that nobody else can have written before: token, fields, what the server says. */
export function RecordForm(props: Props): ReactNode {
  const { labelledBy, fields, submit, refused, recorded = '', send } = props;
  const [token] = useWriteToken();
  const client = useQueryClient();
  const recording = useMutation({
    mutationFn: (form: FormData) => send(typedIn(form), token),
    onSuccess: () => askAgain(client),
  });
  return (
    <form
      className="write-form"
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        recording.mutate(new FormData(event.currentTarget));
      }}
    >
      <WriteTokenField />
      {/* What was recorded does not stay to be recorded twice. */}
      <div className="write-fields" key={recording.data?.position}>
        {fields.map((field) => (
          <FormField key={field.name} field={field} fault={undefined} />
        ))}
      </div>
      {recording.isError && <ErrorPanel what={refused} error={recording.error} />}
      <div className="import-row">
        <button type="submit" disabled={token === '' || recording.isPending}>
          {submit}
        </button>
        <p role="status" className="grow">
          {recording.data && `Recorded at ledger position ${recording.data.position}. ${recorded}`}
        </p>
      </div>
    </form>
  );
}

export const typedIn =
  (form: FormData): Typed =>
  (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
