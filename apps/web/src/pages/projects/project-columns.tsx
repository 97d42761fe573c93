import { type ProjectSummary } from '@chokepoint/api-contract';
import {
  formatDate,
  programmeWords,
  projectStageWords,
  verificationWords,
} from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { NotAvailable } from '../../lib/not-available.js';
import { capacityWords, offtakeWords } from './project-words.js';

type Read = (project: ProjectSummary) => string | null;

/** What may not be known. */
const known = (id: string, label: string, value: Read): Column<ProjectSummary> => ({
  id,
  label,
  value,
  cell: (project) => value(project) ?? <NotAvailable />,
});

/** A day that may not be known; sorted as a day. */
const day = (
  id: string,
  label: string,
  read: (project: ProjectSummary) => { readonly on: string; readonly precision: string } | null,
  more: Partial<Column<ProjectSummary>> = {},
): Column<ProjectSummary> => ({
  id,
  label,
  value: (project) => read(project)?.on ?? null,
  cell: (project) => {
    const found = read(project);
    return found === null ? (
      <NotAvailable />
    ) : (
      <span className="nowrap">{formatDate(found.on, found.precision)}</span>
    );
  },
  ...more,
});

export const PROJECT_COLUMNS: readonly Column<ProjectSummary>[] = [
  {
    id: 'name',
    label: 'Project',
    value: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/projects/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  known('owner', 'Owner', ({ owner }) => owner),
  known('country', 'Country', ({ areaName }) => areaName),
  {
    id: 'minerals',
    label: 'Minerals',
    value: ({ minerals }) => minerals.map(({ name }) => name).join(', '),
  },
  known('stage', 'Stage', ({ stage }) => stage && projectStageWords(stage.stage)),
  known('permits', 'Permits', ({ permits }) => permits && projectStageWords(permits.stage)),
  day('fid', 'Investment decision', ({ fid }) => fid),
  day('financing', 'Financing closed', ({ financingClosed }) => financingClosed),
  known('capacity', 'Capacity', capacityWords),
  known('offtake', 'Sold ahead', offtakeWords),
  {
    id: 'initiative',
    label: 'Initiative',
    value: ({ initiative }) => initiative && (initiative.name ?? initiative.id),
    cell: ({ initiative }) => initiative?.name ?? initiative?.id ?? 'none',
  },
  day('registered', 'Registered', ({ registered }) => registered, { hidden: true }),
  {
    id: 'programme',
    label: 'Programme',
    value: ({ programme }) => programmeWords(programme),
    hidden: true,
  },
  {
    id: 'verified',
    label: 'Verified in',
    value: ({ verification }) => verificationWords(verification),
  },
];
