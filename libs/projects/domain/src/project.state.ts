import type {
  FinancingReported,
  OfftakeAgreed,
  ProjectCapacityStated,
  ProjectRegistered,
  ProjectStageReached,
} from './events.js';
import type { ProjectEvent } from './project-event.js';

/** All that the events of one project say, gathered. It holds no judgement that needs a clock. */
export interface ProjectState {
  readonly registered: ProjectRegistered;
  readonly capacities: readonly ProjectCapacityStated[];
  readonly stages: readonly ProjectStageReached[];
  readonly offtakes: readonly OfftakeAgreed[];
  readonly financing: readonly FinancingReported[];
}

/** Null: nothing was registered yet. */
export type Project = ProjectState | null;

/** Gathers the events of one project, or the first of them (as known at a position). */
export const foldProject = (events: readonly ProjectEvent[]): Project =>
  events.reduce<Project>(evolveProject, null);

/** The state after one more event. @throws TypeError when the stream begins with no registration. */
export function evolveProject(state: Project, event: ProjectEvent): ProjectState {
  if (event.type === 'ProjectRegistered') return registeredBy(event.data);
  if (state === null) throw new TypeError(`A stream cannot begin with '${event.type}'`);
  switch (event.type) {
    case 'ProjectCapacityStated':
      return { ...state, capacities: [...state.capacities, event.data] };
    case 'ProjectStageReached':
      return { ...state, stages: [...state.stages, event.data] };
    case 'OfftakeAgreed':
      return { ...state, offtakes: [...state.offtakes, event.data] };
    case 'FinancingReported':
      return { ...state, financing: [...state.financing, event.data] };
  }
}

const registeredBy = (registered: ProjectRegistered): ProjectState => ({
  registered,
  capacities: [],
  stages: [],
  offtakes: [],
  financing: [],
});
