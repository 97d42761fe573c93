import { type PlainStatementType, type RecordedStatement } from '@chokepoint/api-contract';
import { ErrorPanel, ProblemError, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiativeHistory } from '../../api/queries.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { WhereWritesAreTaken } from '../../write/where-writes-are-taken.js';
import { History, typeWords } from './history.js';
import { NewInitiative } from './new-initiative.js';
import { ProjectDesk } from './project-desk.js';
import { RegisterExchange } from './register-exchange.js';
import { STATEMENT_TYPES } from './statement-fields.js';
import { StatementForm } from './statement-form.js';
import { TypeChoice } from './type-choice.js';

const NOTHING: readonly RecordedStatement[] = [];

/** Says something of an initiative or a project, and shows all that was ever said of it. */
export function RecordPage(): ReactNode {
  const { initiative, project } = useSearch({ from: '/record' });
  const about = initiative ?? project;
  useTitle(about ? `Record: ${about}` : 'Record');
  return (
    <div className="page">
      <header className="page-head">
        <h1>{about ? `What is recorded of ${about}` : 'A new initiative'}</h1>
        <p className="muted">
          Each statement carries its date and source. Nothing is deleted: what is said later stands
          beside what was known before.
        </p>
      </header>
      {initiative && <Recorded id={initiative} />}
      {!initiative && project && <ProjectDesk id={project} />}
      {!about && (
        <>
          <NewInitiative />
          <section aria-labelledby="exchange">
            <h2 id="exchange">Take the register along, or bring one</h2>
            <RegisterExchange />
          </section>
        </>
      )}
    </div>
  );
}

function Recorded({ id }: { readonly id: string }): ReactNode {
  const asked = useKnowledge();
  const found = useQuery(initiativeHistory(id, asked));
  const isNew = found.error instanceof ProblemError && found.error.problem.status === 404;
  if (found.isError && !isNew) {
    return (
      <ErrorPanel
        what="The history could not be loaded"
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (found.data === undefined && !isNew)
    return <Skeleton height={600} label="Loading the history" />;
  const isPast = Boolean(asked.knownAt ?? asked.publishedBy);
  const newest = async (): Promise<number> =>
    (await found.refetch()).data?.statements.at(-1)?.revision ?? 0;
  return (
    <Desk
      id={id}
      statements={isNew ? NOTHING : (found.data?.statements ?? NOTHING)}
      isPast={isPast}
      onReview={newest}
    />
  );
}

interface DeskProps {
  readonly id: string;
  readonly statements: readonly RecordedStatement[];
  readonly isPast: boolean;
  readonly onReview: () => Promise<number>;
}

function Desk({ id, statements, isPast, onReview }: DeskProps): ReactNode {
  const { statement, correct, retract } = useSearch({ from: '/record' });
  const patch = usePatchSearch();
  const clear = (): void => patch({ correct: undefined, retract: undefined });
  const about =
    statements.find(({ revision }) => String(revision) === (correct ?? retract)) ?? null;
  const type = (about?.type ?? statement ?? firstType(statements)) as PlainStatementType;
  return (
    <div className="desk">
      {statements.length > 0 && (
        <p>
          <Link to="/initiatives/$id" params={{ id }}>
            To the page of the initiative
          </Link>
        </p>
      )}
      {isPast ? (
        <p className="empty">
          This is a past state of knowledge. Go back to the latest to record something.
        </p>
      ) : (
        <section aria-labelledby="say">
          <h2 id="say">{titleOf(about, retract !== undefined)}</h2>
          {about === null ? (
            <TypeChoice
              param="statement"
              // An initiative begins with its announcement, and has one.
              types={STATEMENT_TYPES.filter(
                (one) => (one === 'InitiativeAnnounced') === (statements.length === 0),
              )}
              selected={type}
            />
          ) : (
            <p>
              <button type="button" onClick={clear}>
                Leave it as it is
              </button>
            </p>
          )}
          <WhereWritesAreTaken otherwise="The history below can be read.">
            <StatementForm
              key={`${type}-${about?.revision ?? 'new'}-${retract ?? ''}`}
              initiative={id}
              type={type}
              revision={statements.at(-1)?.revision ?? 0}
              about={about}
              retract={about !== null && retract !== undefined}
              onReview={onReview}
              onDone={clear}
            />
          </WhereWritesAreTaken>
        </section>
      )}
      {statements.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">History</h2>
          <History
            statements={statements}
            onCorrect={(revision) => patch({ correct: String(revision), retract: undefined })}
            onRetract={(revision) => patch({ retract: String(revision), correct: undefined })}
          />
        </section>
      )}
    </div>
  );
}

const firstType = (statements: readonly RecordedStatement[]): PlainStatementType =>
  statements.length === 0 ? 'InitiativeAnnounced' : 'StepRecorded';

function titleOf(about: RecordedStatement | null, retract: boolean): string {
  if (about === null) return 'Record a statement';
  return `${retract ? 'Retract' : 'Correct'} statement ${about.revision}: ${typeWords(about.type)}`;
}
