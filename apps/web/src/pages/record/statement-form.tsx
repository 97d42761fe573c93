import {
  type PlainStatementType,
  type RecordedStatement,
  statementOutcome,
} from '@chokepoint/api-contract';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { DATE_FIELDS, long, SOURCE_FIELDS } from '../../write/statement/fields.js';
import { type StatementField, toTyped } from '../../write/statement/statement-field.js';
import { WriteForm } from '../../write/statement/write-form.js';
import { correctionBodyOf, retractionBodyOf, statementBodyOf } from './statement-body.js';
import { fieldsOf } from './statement-fields.js';

interface Props {
  readonly initiative: string;
  readonly type: PlainStatementType;
  readonly revision: number;
  readonly onReview: () => Promise<number>;
  /** The statement to be corrected or retracted; null for a new one. */
  readonly about: RecordedStatement | null;
  readonly retract: boolean;
  readonly onDone: () => void;
}

/** Says something of an initiative, or of an earlier statement on it. */
export function StatementForm(props: Props): ReactNode {
  const { initiative, type, revision, about, retract, onReview, onDone } = props;
  const path = `initiatives/${encodeURIComponent(initiative)}`;
  return (
    <WriteForm
      label={retract ? 'Retract the statement' : 'Record the statement'}
      submit={retract ? 'Retract it' : about === null ? 'Record it' : 'Correct it'}
      fields={[
        ...(retract ? [] : fieldsOf(type)),
        ...DATE_FIELDS,
        ...SOURCE_FIELDS,
        ...(about === null ? [] : [long('correctionWhy', 'Why it was wrong')]),
      ]}
      initialOf={(field) => (about && !retract ? typedBefore(field, about) : '')}
      revision={revision}
      send={(form, seen, token) =>
        post(
          statementOutcome,
          `${path}/${about === null ? 'statements' : 'corrections'}`,
          bodyOf(props, form, seen),
          token,
        )
      }
      movedCode="initiative-moved"
      onReview={onReview}
      onDone={onDone}
    />
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
