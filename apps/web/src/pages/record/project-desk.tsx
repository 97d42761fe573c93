import {
  PROJECT_STATEMENT_TYPES,
  type ProjectStatement,
  projectStatementOutcome,
} from '@chokepoint/api-contract';
import { ErrorPanel, ProblemError, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { project } from '../../api/queries.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { DATE_FIELDS, SOURCE_FIELDS } from '../../write/statement/fields.js';
import { WriteForm } from '../../write/statement/write-form.js';
import { WhereWritesAreTaken } from '../../write/where-writes-are-taken.js';
import { Statements } from '../project/statements.js';
import { projectBodyOf, projectFieldsOf, type ProjectStatementType } from './project-fields.js';
import { TypeChoice } from './type-choice.js';

const NOTHING: readonly ProjectStatement[] = [];

/** Says something of a project, and shows all that was ever said of it. */
export function ProjectDesk({ id }: { readonly id: string }): ReactNode {
  const { about } = useSearch({ from: '/record' });
  const asked = useKnowledge();
  const found = useQuery(project(id, asked));
  const isNew = found.error instanceof ProblemError && found.error.problem.status === 404;
  if (found.isError && !isNew) {
    return (
      <ErrorPanel
        what="The project could not be loaded"
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (found.data === undefined && !isNew) {
    return <Skeleton height={600} label="Loading the project" />;
  }
  const statements = isNew ? NOTHING : (found.data?.statements ?? NOTHING);
  const revision = isNew ? 0 : (found.data?.revision ?? 0);
  // A project begins with its registration, and has one.
  const types = PROJECT_STATEMENT_TYPES.filter(
    (one) => (one === 'ProjectRegistered') === (revision === 0),
  );
  const type =
    types.find((one) => one === about) ??
    (revision === 0 ? 'ProjectRegistered' : 'ProjectStageReached');
  return (
    <div className="desk">
      {revision > 0 && (
        <p>
          <Link to="/projects/$id" params={{ id }}>
            To the page of the project
          </Link>
        </p>
      )}
      {asked.knownAt || asked.publishedBy ? (
        <p className="empty">
          This is a past state of knowledge. Go back to the latest to record something.
        </p>
      ) : (
        <section aria-labelledby="say">
          <h2 id="say">Record a statement</h2>
          <TypeChoice param="about" types={types} selected={type} />
          <WhereWritesAreTaken otherwise="The history below can be read.">
            <Form
              key={type}
              id={id}
              type={type}
              revision={revision}
              onReview={async () => (await found.refetch()).data?.revision ?? 0}
            />
          </WhereWritesAreTaken>
        </section>
      )}
      {revision > 0 && <Statements statements={statements} />}
    </div>
  );
}

interface FormProps {
  readonly id: string;
  readonly type: ProjectStatementType;
  readonly revision: number;
  readonly onReview: () => Promise<number>;
}

const Form = ({ id, type, revision, onReview }: FormProps): ReactNode => (
  <WriteForm
    label="Record the statement"
    submit="Record it"
    fields={[...projectFieldsOf(type), ...DATE_FIELDS, ...SOURCE_FIELDS]}
    revision={revision}
    send={(form, seen, token) =>
      post(
        projectStatementOutcome,
        `projects/${encodeURIComponent(id)}/statements`,
        projectBodyOf(type, form, seen),
        token,
      )
    }
    movedCode="project-moved"
    onReview={onReview}
    onDone={() => undefined}
  />
);
