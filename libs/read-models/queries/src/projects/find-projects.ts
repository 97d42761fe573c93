import type {
  ProjectDetail,
  ProjectsAnswer,
  ProjectsQuery,
  ProjectSummary,
} from '@chokepoint/api-contract';
import { area, mineral, withMembers } from '@chokepoint/catalogue';
import { type IsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import { importWeightsQuery } from '../benchmarks/union-figures.query.js';
import { covers, findRegistered, readRegister, type Registered } from '../initiatives/register.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { Precedence } from '../precedence/precedence.js';
import { readProject, readProjects } from './known-projects.js';
import { overviewOf } from './overview.js';
import { toDetail } from './to-detail.js';
import { toProject } from './to-project.js';

export interface ProjectsParams extends Omit<ProjectsQuery, 'publishedBy' | 'knownAt' | 'asOf'> {
  /** The day on which projects are judged; the caller's clock, never the machine's. */
  readonly asOf: IsoDate;
}

/**
 * Projects as they stood on a day, and what they come to. A mineral or an initiative also narrows
 * the meetings and memoranda that they are held against. Refuses 'unknown-mineral',
 * 'unknown-initiative' and 'unknown-area'.
 */
export const findProjects: Find<ProjectsParams, ProjectsAnswer> = async (db, params, knowledge) => {
  const register = await readRegister(db, knowledge);
  const fault = faultIn(params, register);
  if (fault) return fault;
  const { asOf, initiative, mineral: id } = params;
  const nameOf = namesOf(register);
  const projects = (await readProjects(db, knowledge))
    .flatMap((one) => toProject(one, nameOf, asOf) ?? [])
    .filter((one) => isAsked(one, params));
  const initiatives = register
    .filter((one) => initiative === undefined || one.id === initiative)
    .filter(({ state }) => id === undefined || covers(state, id));
  const weights = await readWeights(db, projects, knowledge);
  const summary = overviewOf(projects, initiatives, asOf, weights);
  return ok({ ...knowledge, asOf, projects, summary });
};

export interface ProjectParams {
  readonly project: string;
  readonly asOf: IsoDate;
}

/** One project with everything said of it by the day. Refuses 'unknown-project'. */
export const findProject: Find<ProjectParams, ProjectDetail> = async (
  db,
  { project, asOf },
  knowledge,
) => {
  const found = await readProject(db, project, knowledge);
  if (!found.ok) return found;
  const summary = toProject(found.value, namesOf(await readRegister(db, knowledge)), asOf);
  if (summary === null) {
    return refuse('unknown-project', `'${project}' was not registered by ${asOf}.`);
  }
  return ok({ ...summary, ...knowledge, asOf, ...toDetail(found.value, asOf) });
};

function faultIn(
  { mineral: id, initiative, country }: ProjectsParams,
  register: readonly Registered[],
): Result<never> | null {
  if (id !== undefined && mineral(id) === undefined) return unknownMineral(id);
  if (country !== undefined && area(country) === undefined) {
    return refuse('unknown-area', `The catalogue has no area '${country}'.`);
  }
  if (initiative === undefined) return null;
  const found = findRegistered(register, initiative);
  return found.ok ? null : found;
}

const namesOf =
  (register: readonly Registered[]) =>
  (id: string): string | null =>
    register.find((one) => one.id === id)?.state.announced.name ?? null;

/** A project concerns a mineral when it names it, a group that it belongs to, or a member of it. */
function isAsked(project: ProjectSummary, params: ProjectsParams): boolean {
  const { mineral: id, initiative, stage, country } = params;
  const named = project.minerals.map((one) => one.id);
  const concerns = (one: string): boolean =>
    named.some((other) => withMembers(other).includes(one) || withMembers(one).includes(other));
  return (
    (id === undefined || concerns(id)) &&
    (initiative === undefined || project.initiative?.id === initiative) &&
    (stage === undefined || (project.stage?.stage ?? 'none') === stage) &&
    (country === undefined || project.area === country)
  );
}

async function readWeights(
  db: ReadDb,
  projects: readonly ProjectSummary[],
  knowledge: ResolvedKnowledge,
) {
  const minerals = [
    ...new Set(projects.flatMap(({ capacities }) => capacities.map((one) => one.mineral))),
  ];
  const precedence = await Precedence.read(db, knowledge);
  if (minerals.length === 0) return { rows: [], precedence };
  return { rows: await importWeightsQuery(db, minerals, knowledge).execute(), precedence };
}
