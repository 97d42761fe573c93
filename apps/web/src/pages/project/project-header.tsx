import { type ProjectDetail } from '@chokepoint/api-contract';
import {
  formatDate,
  programmeWords,
  projectStageWords,
  verificationWords,
} from '@chokepoint/charts';
import { Badge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { NotAvailable } from '../../lib/not-available.js';
import { capacityWords, offtakeWords } from '../projects/project-words.js';

const on = (one: { readonly on: string; readonly precision: string } | null): string | null =>
  one && formatDate(one.on, one.precision);

/** How the project stands on the day of the time bar. */
export function ProjectHeader({ project }: { readonly project: ProjectDetail }): ReactNode {
  const { name, programme, stage, permits, initiative, minerals, stages, verification } = project;
  const reached = (one: ProjectDetail['stage']): string | null =>
    one && `${projectStageWords(one.stage)}, ${formatDate(one.on, one.precision)}`;
  return (
    <header className="page-head">
      <h1>{name}</h1>
      <p className="marks">
        <Badge>{programmeWords(programme)}</Badge>
        <Badge tone={stage?.stage === 'cancelled' ? 'bad' : 'neutral'}>
          {stage === null ? 'stage not available' : projectStageWords(stage.stage)}
        </Badge>
        <span className="muted">
          Registered {on(project.registered)}. Verified in: {verificationWords(verification)}
        </span>
      </p>
      <dl className="pairs">
        <Pair label="Owner" words={project.owner} />
        <Pair label="Country" words={project.areaName} />
        <dt>Minerals</dt>
        <dd>
          {minerals.map(({ id, name: mineral }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/minerals/$id" params={{ id }}>
                {mineral}
              </Link>
            </span>
          ))}
        </dd>
        <Pair label="Stages of supply" words={stages.join(', ') || null} />
        <dt>Initiative</dt>
        <dd>
          {initiative === null ? (
            'none'
          ) : initiative.name === null ? (
            initiative.id
          ) : (
            <Link to="/initiatives/$id" params={{ id: initiative.id }}>
              {initiative.name}
            </Link>
          )}
        </dd>
        <Pair label="Stage" words={reached(stage)} />
        <Pair label="Permits" words={reached(permits)} />
        <Pair label="Investment decision" words={on(project.fid)} />
        <Pair label="Financing closed" words={on(project.financingClosed)} />
        <Pair label="Capacity" words={capacityWords(project)} />
        <Pair label="Sold ahead" words={offtakeWords(project)} />
      </dl>
    </header>
  );
}

function Pair({
  label,
  words,
}: {
  readonly label: string;
  readonly words: string | null;
}): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{words ?? <NotAvailable />}</dd>
    </>
  );
}
