import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { projects } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { useTitle } from '../../lib/use-title.js';
import { NewIdForm } from '../../write/new-id-form.js';
import { ExpectedSupplyTable } from './expected-supply.js';
import { ProjectsImportForm } from './import/import-form.js';
import { PROJECT_COLUMNS } from './project-columns.js';
import { ProjectFigures } from './project-figures.js';
import { ProjectTools } from './project-tools.js';

/** Which projects are there, how far are they, and who takes what they put out? */
export function ProjectsPage(): ReactNode {
  useTitle('Projects');
  const navigate = useNavigate();
  return (
    <div className="page">
      <header className="page-head">
        <h1>Projects and offtakes</h1>
        <p className="muted">
          What stands behind an initiative: capacity, permits, final investment decision, financing
          and offtake of each project, as far as it is published.
        </p>
      </header>
      <section aria-label="Projects">
        <Register />
      </section>
      <section aria-labelledby="record-project">
        <h2 id="record-project">Record one project</h2>
        <NewIdForm
          label="Id of the project"
          hint="Lower-case words joined by hyphens. One that is registered gets one more statement."
          maxLength={80}
          onGo={(id) => void navigate({ to: '/record', search: { project: id } })}
        />
      </section>
      <section aria-labelledby="bring-projects">
        <h2 id="bring-projects">Bring a list</h2>
        <ProjectsImportForm />
      </section>
    </div>
  );
}

function Register(): ReactNode {
  const asked = useKnowledge();
  const { mineral, initiative, reached: stage, country } = useSearch({ from: '/projects' });
  const table = useTableSearch('name');
  const all = useQuery(projects({}, asked)).data?.projects ?? [];
  const found = useQuery(projects({ mineral, initiative, stage, country }, asked));
  return (
    <>
      <ProjectTools projects={all} />
      <Answered found={found} what="the projects" height={600}>
        {({ projects: shown, summary, asOf }) => (
          <>
            <ProjectFigures summary={summary} asOf={asOf} />
            <DataTable
              caption="Projects"
              name="projects"
              rows={shown}
              columns={PROJECT_COLUMNS}
              {...table}
              empty="Not available: no project of this kind was recorded by this day."
            />
            <ExpectedSupplyTable supply={summary.supply} />
            <ul className="plain muted">
              {summary.gaps.map(({ code, message }) => (
                <li key={code}>{message}</li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </>
  );
}
