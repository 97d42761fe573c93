import {
  type PlainStatementType,
  type RecordedStatement,
  statementOutcome,
} from '@chokepoint/api-contract';
import { ErrorPanel, ProblemError } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { WriteTokenField } from '../../write/write-token-field.js';
import { useWriteToken } from '../../write/write-token.js';
import { StatementInput } from './statement-input.js';
import { correctionBodyOf, retractionBodyOf, statementBodyOf } from './statement-body.js';
import { type StatementField, toTyped } from './statement-field.js';
import { DATE_FIELDS, fieldsOf, SOURCE_FIELDS } from './statement-fields.js';

interface Props {
  readonly initiative: string;
  readonly type: PlainStatementType;
  /** The newest statement that the page shows now; 0 where there is none. */
  readonly revision: number;
  /** Asks for the history again, and tells its newest statement. */
  readonly onReview: () => Promise<number>;
  /** The statement to be corrected or retracted; null for a new one. */
  readonly about: RecordedStatement | null;
  readonly retract: boolean;
  /** Called once it is recorded and seen, if the form is still there. */
  readonly onDone: () => void;
}

const WHY: StatementField = {
  kind: 'long',
  name: 'correctionWhy',
  label: 'Why it was wrong',
  required: true,
};

/** Says something of an initiative, or of an earlier statement on it. */
export function StatementForm(props: Props): ReactNode {
  const { initiative, type, revision, about, retract, onReview, onDone } = props;
  // The history follows the ledger by itself; what is written follows what its author looked at.
  const [seen, setSeen] = useState(revision);
  const [token] = useWriteToken();
  const client = useQueryClient();
  const path = `initiatives/${encodeURIComponent(initiative)}`;
  const recording = useMutation({
    mutationFn: (form: FormData) =>
      post(
        statementOutcome,
        `${path}/${about === null ? 'statements' : 'corrections'}`,
        bodyOf(props, form, seen),
        token,
      ),
    onSuccess: async (outcome) => {
      setSeen(outcome.revision);
      await client.invalidateQueries();
    },
  });
  const problem = recording.error instanceof ProblemError ? recording.error.problem : null;
  const faultOf = ({ name }: StatementField): string | undefined =>
    problem?.errors?.find(({ field }) => field.split('.').includes(name))?.message;
  const fields = [
    ...(retract ? [] : fieldsOf(type)),
    ...DATE_FIELDS,
    ...SOURCE_FIELDS,
    ...(about === null ? [] : [WHY]),
  ];
  return (
    <form
      className="write-form"
      aria-label={retract ? 'Retract the statement' : 'Record the statement'}
      onSubmit={(event) => {
        event.preventDefault();
        // Not called where the form gave way to another one while the answers came in anew.
        recording.mutate(new FormData(event.currentTarget), { onSuccess: onDone });
      }}
    >
      <WriteTokenField />
      <div className="write-fields">
        {fields.map((field) => (
          <StatementInput
            key={`${type}-${field.name}`}
            field={field}
            initial={about && !retract ? typedBefore(field, about) : ''}
            fault={faultOf(field)}
          />
        ))}
      </div>
      {recording.isError && (
        <ErrorPanel what="The statement was not recorded" error={recording.error} />
      )}
      {(problem?.code === 'initiative-moved' || revision > seen) && !recording.isPending && (
        <p>
          <button type="button" onClick={() => void onReview().then(setSeen)}>
            Review what changed
          </button>{' '}
          Statements were made meanwhile: the history below shows them. What you typed stays.
        </p>
      )}
      <div className="import-row">
        <button type="submit" disabled={token === '' || recording.isPending}>
          {retract ? 'Retract it' : about === null ? 'Record it' : 'Correct it'}
        </button>
        <p role="status" className="grow">
          {recording.data && `Recorded as statement ${recording.data.revision}.`}
        </p>
      </div>
    </form>
  );
}

function bodyOf({ type, about, retract }: Props, form: FormData, seen: number): object {
  if (about === null) return statementBodyOf(type, form, seen);
  return retract
    ? retractionBodyOf(about.revision, form, seen)
    : correctionBodyOf(type, about.revision, form, seen);
}

/** What the statement says now; its first source stands for the others. */
function typedBefore(field: StatementField, { data }: RecordedStatement): string {
  const [citation = {}] = (data['citations'] ?? []) as readonly object[];
  return toTyped(field, field.name in citation ? { ...citation } : data);
}
