import type { ProjectsAnswer, ProjectSummary } from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a project. What is not recorded is left empty. */
export const projectsTable = ({ projects }: ProjectsAnswer): Table =>
  tableOf(projects, {
    project: (one) => one.id,
    name: (one) => one.name,
    owner: (one) => one.owner,
    country: (one) => one.area,
    minerals: (one) => joined(one.minerals.map(({ id }) => id)),
    stages: (one) => joined(one.stages),
    programme: (one) => one.programme,
    initiative: (one) => one.initiative?.id ?? null,
    registered_on: (one) => one.registered.on,
    reached: (one) => one.stage?.stage ?? null,
    reached_on: (one) => one.stage?.on ?? null,
    permits: (one) => one.permits?.stage ?? null,
    fid_on: (one) => one.fid?.on ?? null,
    financing_closed_on: (one) => one.financingClosed?.on ?? null,
    capacity: (one) => some(one.capacities.map(capacity)),
    offtake: (one) => some(one.offtakes.map(offtake)),
    verification: (one) => one.verification,
    revision: (one) => one.revision,
  });

const some = (parts: readonly string[]): string | null =>
  parts.length === 0 ? null : joined(parts);

const capacity = ({
  mineral,
  stage,
  quantityPerYear,
  unit,
}: ProjectSummary['capacities'][number]): string =>
  `${mineral} (${stage}): ${quantityPerYear} ${unit}/year`;

const offtake = ({ mineral, share, agreements }: ProjectSummary['offtakes'][number]): string =>
  `${mineral}: ${share === null ? `share not published, agreements ${agreements}` : share}`;
