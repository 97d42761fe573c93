import { ok, refuse, type Result, surelyBefore } from '@chokepoint/kernel';
import type { FinancingReported, OfftakeAgreed, ProjectStageReached } from './events.js';
import type { ProjectEvent } from './project-event.js';
import type { Project, ProjectState } from './project.state.js';
import { badForm, type Objection } from './statement-form.js';

/** Room for shares that were rounded when they were published. */
const ROUNDING = 1e-9;

/**
 * Whether a statement about a project can join what is already recorded of it. Facts may be learned
 * late, so the order of recording is free; what is refused is what cannot have happened.
 * Codes: not-a-date, no-citation, bad-citation, no-name, no-mineral, unknown-mineral, unknown-area,
 * not-positive, half-said, not-a-year, not-a-share, not-a-currency, not-registered,
 * already-registered, already-recorded, project-cancelled, shares-exceed-whole.
 */
export function decideProject(state: Project, event: ProjectEvent): Result<ProjectEvent> {
  const objection = badForm(event) ?? badPlace(state, event) ?? (state && impossible(state, event));
  return objection ?? ok(event);
}

function badPlace(state: Project, { type }: ProjectEvent): Objection {
  if (type === 'ProjectRegistered') {
    return state
      ? refuse('already-registered', `It is registered as '${state.registered.name}'.`)
      : null;
  }
  return state
    ? null
    : refuse('not-registered', `${type} comes before the project's registration.`);
}

function impossible(state: ProjectState, event: ProjectEvent): Objection {
  const late = afterCancellation(state, event);
  if (late) return late;
  switch (event.type) {
    case 'ProjectStageReached':
      return stageObjection(state, event.data);
    case 'OfftakeAgreed':
      return offtakeObjection(state, event.data);
    case 'FinancingReported':
      return financingObjection(state, event.data);
    default:
      return null;
  }
}

function afterCancellation({ stages }: ProjectState, { type, data }: ProjectEvent): Objection {
  const cancelled = stages.find(({ reached }) => reached === 'cancelled');
  if (!cancelled || !surelyBefore(cancelled, data)) return null;
  return refuse(
    'project-cancelled',
    `It was cancelled on ${cancelled.on}; ${type} of ${data.on} lies after that.`,
  );
}

function stageObjection({ stages }: ProjectState, data: ProjectStageReached): Objection {
  const { reached, on } = data;
  const cancelled = stages.find((one) => one.reached === 'cancelled');
  if (reached === 'cancelled') {
    if (cancelled) return refuse('project-cancelled', `It was cancelled on ${cancelled.on}.`);
    const later = stages.find((one) => surelyBefore(data, one));
    return later
      ? refuse('project-cancelled', `'${later.reached}' of ${later.on} lies after ${on}.`)
      : null;
  }
  return stages.some((one) => one.reached === reached && one.on === on)
    ? refuse('already-recorded', `'${reached}' of ${on} is already recorded.`)
    : null;
}

const offtakeObjection = ({ offtakes }: ProjectState, data: OfftakeAgreed): Objection =>
  beyondWhole(
    offtakes
      .filter(({ mineral }) => mineral === data.mineral)
      .map(({ shareOfOutput }) => shareOfOutput),
    data.shareOfOutput,
    `the output of ${data.mineral}`,
  );

const financingObjection = ({ financing }: ProjectState, data: FinancingReported): Objection =>
  beyondWhole(
    financing.map(({ shareOfNeed }) => shareOfNeed),
    data.shareOfNeed,
    'the capital that is needed',
  );

function beyondWhole(
  known: readonly (number | null)[],
  added: number | null,
  whole: string,
): Objection {
  if (added === null) return null;
  const before = known.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  if (before + added <= 1 + ROUNDING) return null;
  return refuse(
    'shares-exceed-whole',
    `${percent(before)} of ${whole} is recorded already; another ${percent(added)} is more than there is.`,
  );
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
