import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { project } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { Citations } from '../initiative/citations.js';
import { FinancingTable } from './financing-table.js';
import { OfftakeTable } from './offtake-table.js';
import { ProjectHeader } from './project-header.js';
import { Statements } from './statements.js';

/** How does a project stand, who pays for it, who takes its output, and who says so? */
export function ProjectPage(): ReactNode {
  const { id } = useParams({ from: '/projects/$id' });
  const found = useQuery(project(id, useKnowledge()));
  useTitle(found.data?.name ?? 'Project');
  return (
    <AnsweredPage found={found} what="the project" height={700} heading={id}>
      {(one) => (
        <div className="page">
          <ProjectHeader project={one} />
          <OfftakeTable agreements={one.agreements} />
          <FinancingTable financing={one.financing} />
          <Statements statements={one.statements} />
          <p>
            <Link to="/record" search={{ project: id }}>
              Record a statement on it
            </Link>
          </p>
          <Citations citations={one.statements.flatMap(({ citations }) => citations)} />
        </div>
      )}
    </AnsweredPage>
  );
}
