import type { DatedOn, IsoDate } from '@chokepoint/kernel';
import type {
  OfftakeAgreed,
  ProjectCapacityStated,
  ProjectStage,
  ProjectStageReached,
} from './events.js';
import type { ProjectState } from './project.state.js';

/** How a project stood on a day, by what happened on or before it. */
export interface ProjectStanding {
  /** Null: no stage is recorded by that day. */
  readonly stage: ProjectStageReached | null;
  readonly permitting: ProjectStageReached | null;
  readonly permitted: ProjectStageReached | null;
  readonly fid: ProjectStageReached | null;
  readonly financingClosed: ProjectStageReached | null;
  /** The last statement of each mineral and stage of supply. */
  readonly capacities: readonly ProjectCapacityStated[];
  readonly offtakes: readonly OfftakeShare[];
}

/** What of one mineral's output is sold ahead. */
export interface OfftakeShare {
  readonly mineral: string;
  /** Sum of the shares that are published, 0-1; null when none is. */
  readonly share: number | null;
  readonly agreements: number;
  /** How many of them name no share. */
  readonly withoutShare: number;
}

/**
 * How the project stood on `day`; an imprecise date counts from its last possible day on. Null when
 * it was not registered by then.
 */
export function standingOn(state: ProjectState, day: IsoDate): ProjectStanding | null {
  const by = (dated: DatedOn): boolean => dated.on <= day;
  if (!by(state.registered)) return null;
  const stages = state.stages.filter(by);
  const last = (stage: ProjectStage) => latest(stages.filter(({ reached }) => reached === stage));
  return {
    stage: latest(stages),
    permitting: last('permitting'),
    permitted: last('permitted'),
    fid: last('fid'),
    financingClosed: last('financing-closed'),
    capacities: latestOfEach(state.capacities.filter(by)),
    offtakes: sharesOf(state.offtakes.filter(by)),
  };
}

/** The one of the latest date; of equals the one that was recorded last. */
const latest = <T extends DatedOn>(all: readonly T[]): T | null =>
  all.reduce<T | null>((last, one) => (last !== null && last.on > one.on ? last : one), null);

const latestOfEach = (all: readonly ProjectCapacityStated[]): ProjectCapacityStated[] =>
  grouped(all, ({ mineral, stage }) => `${mineral} ${stage}`).flatMap(
    (group) => latest(group) ?? [],
  );

const sharesOf = (offtakes: readonly OfftakeAgreed[]): OfftakeShare[] =>
  grouped(offtakes, ({ mineral }) => mineral).flatMap((group) => {
    const shares = group.flatMap(({ shareOfOutput }) => shareOfOutput ?? []);
    return group.slice(0, 1).map(({ mineral }) => ({
      mineral,
      share: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0),
      agreements: group.length,
      withoutShare: group.length - shares.length,
    }));
  });

/** Those of one key together, in the order in which keys first stand. */
const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): T[][] =>
  [...new Set(all.map(keyOf))].map((key) => all.filter((one) => keyOf(one) === key));
