import { isIsoDate, refuse } from '@chokepoint/kernel';
import { isWellDated } from './dated.js';
import type {
  CriteriaSet,
  CriterionAssessed,
  MilestoneExpected,
  OwnerNamed,
} from './events/index.js';
import type { PlainEvent } from './initiative-event.js';
import type { InitiativeState } from './initiative.state.js';
import type { Objection } from './objection.js';

/** What speaks against a statement on owners, criteria, expectations or scenarios. */
export function judgementObjection(state: InitiativeState, event: PlainEvent): Objection {
  switch (event.type) {
    case 'MilestoneExpected':
      return expectation(event.data);
    case 'OwnerNamed':
    case 'OwnerActed':
      return body(event.data);
    case 'CriteriaSet':
      return criteria(state, event.data);
    case 'CriterionAssessed':
      return assessment(state, event.data);
    case 'ScenarioPosed':
      return state.scenarios.some(({ scenario }) => scenario === event.data.scenario)
        ? refuse('scenario-already-posed', `'${event.data.scenario}' is already posed.`)
        : null;
    case 'BranchIndicated':
      return hasBranch(state, event.data.scenario, event.data.branch)
        ? null
        : refuse('unknown-branch', `'${event.data.scenario}' has no '${event.data.branch}'.`);
    default:
      return null;
  }
}

function expectation({ expectedOn: on, expectedPrecision: precision }: MilestoneExpected) {
  if (isIsoDate(on) && isWellDated({ on, precision })) return null;
  return refuse('not-a-date', `'${on}' is not the last day of a ${precision}.`);
}

function body({ side, body: of, name }: Pick<OwnerNamed, 'side' | 'body' | 'name'>): Objection {
  if (name.trim() === '') return refuse('owner-without-body', 'Name who it is.');
  if ((side === 'EU') === (of !== null)) return null;
  return refuse('owner-without-body', "A body is named for the side 'EU', and for no other.");
}

function criteria({ criteria: before }: InitiativeState, data: CriteriaSet): Objection {
  const known = before.flatMap((set) => set.criteria.map(({ criterion }) => criterion));
  const all = [...known, ...data.criteria.map(({ criterion }) => criterion)];
  const twice = all.find((id, index) => all.indexOf(id) !== index);
  return twice === undefined
    ? null
    : refuse('criterion-already-set', `The criterion '${twice}' is set already.`);
}

function assessment({ criteria: sets }: InitiativeState, data: CriterionAssessed): Objection {
  const { criterion, assessment: found, quotation, page, why } = data;
  if (!sets.some((set) => set.criteria.some((one) => one.criterion === criterion))) {
    return refuse('unknown-criterion', `No criterion '${criterion}' is set here.`);
  }
  const quoted = quotation !== null && page !== null;
  if ((found === 'met' || found === 'partly') && !quoted) {
    return refuse('no-quotation', `'${criterion}' is ${found} by which words, on which page?`);
  }
  return why.trim() === '' ? refuse('no-reason', 'Say why.') : null;
}

const hasBranch = ({ scenarios }: InitiativeState, id: string, branch: string): boolean =>
  scenarios.some(
    ({ scenario, branches }) => scenario === id && branches.some((one) => one.branch === branch),
  );
