import type { ProjectSummary } from '@chokepoint/api-contract';
import { areaName, mineral } from '@chokepoint/catalogue';
import type { DatedOn, IsoDate, Verification } from '@chokepoint/kernel';
import { type ProjectStageReached, type ProjectStanding, standingOn } from '@chokepoint/projects';
import type { KnownProject } from './known-projects.js';

export const mineralName = (id: string): string => mineral(id)?.name ?? id;

/** A project as it stood on a day; null when it was not registered by then. */
export function toProject(
  { id, revision, state }: KnownProject,
  initiativeName: (id: string) => string | null,
  asOf: IsoDate,
): ProjectSummary | null {
  const standing = standingOn(state, asOf);
  if (standing === null) return null;
  const { registered } = state;
  const { area, initiative } = registered;
  return {
    id,
    revision,
    name: registered.name,
    owner: registered.owner,
    area,
    areaName: area === null ? null : areaName(area),
    minerals: registered.minerals.map((one) => ({ id: one, name: mineralName(one) })),
    stages: [...registered.stages],
    programme: registered.programme,
    initiative: initiative === null ? null : { id: initiative, name: initiativeName(initiative) },
    registered: toDay(registered),
    ...toProgress(standing),
    capacities: standing.capacities.map((one) => ({
      mineral: one.mineral,
      mineralName: mineralName(one.mineral),
      stage: one.stage,
      quantityPerYear: one.quantityPerYear,
      unit: one.unit,
      fromYear: one.fromYear,
      ...toDay(one),
    })),
    offtakes: standing.offtakes.map((one) => ({ ...one, mineralName: mineralName(one.mineral) })),
    verification: bestOf(registered),
  };
}

const toDay = ({ on, precision }: DatedOn) => ({ on, precision });
const toReached = (one: ProjectStageReached | null) => one && { stage: one.reached, ...toDay(one) };

function toProgress({ stage, permitted, permitting, fid, financingClosed }: ProjectStanding) {
  return {
    stage: toReached(stage),
    permits: toReached(permitted ?? permitting),
    fid: fid && toDay(fid),
    financingClosed: financingClosed && toDay(financingClosed),
  };
}

const STRENGTH: readonly Verification[] = ['primary', 'computed', 'secondary'];

const bestOf = ({ citations }: DatedOn): Verification =>
  STRENGTH.find((strength) => citations.some((one) => one.verification === strength)) ??
  'secondary';
