import { area } from '@chokepoint/catalogue';
import { isIsoDate, refuse } from '@chokepoint/kernel';
import type { PerimeterDefined, PerimeterMembershipStated } from './events/index.js';
import type { PlainEvent } from './initiative-event.js';
import type { InitiativeState } from './initiative.state.js';
import type { Objection } from './objection.js';

/** What speaks against a statement on a perimeter; null for one on anything else. */
export function perimeterObjection(state: InitiativeState, event: PlainEvent): Objection {
  switch (event.type) {
    case 'PerimeterDefined':
      return definition(state, event.data);
    case 'PerimeterMembershipStated':
      return membership(state, event.data);
    default:
      return null;
  }
}

function definition({ perimeters }: InitiativeState, data: PerimeterDefined): Objection {
  const { perimeter, version, criteria, validFrom, validUntil } = data;
  const former = perimeters.filter((one) => one.perimeter === perimeter);
  const newest = Math.max(0, ...former.map((one) => one.version));
  if (version <= newest) {
    return refuse(
      'perimeter-version-out-of-order',
      `Version ${newest} of '${perimeter}' is recorded; a new one comes after it.`,
    );
  }
  const ids = criteria.map(({ criterion }) => criterion);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    return refuse('criterion-already-set', `The criterion '${twice}' is set twice.`);
  }
  const noDay = [validFrom, validUntil].find((day) => day !== null && !isIsoDate(day));
  if (noDay !== undefined) return refuse('not-a-date', `'${noDay}' is not a day.`);
  return validFrom !== null && validUntil !== null && validUntil < validFrom
    ? refuse('dates-out-of-order', `Valid from ${validFrom} until ${validUntil}.`)
    : null;
}

function membership({ perimeters }: InitiativeState, data: PerimeterMembershipStated): Objection {
  const versions = perimeters.filter(({ perimeter }) => perimeter === data.perimeter);
  if (versions.length === 0) {
    return refuse('unknown-perimeter', `No perimeter '${data.perimeter}' is defined here.`);
  }
  if (area(data.area) === undefined) {
    return refuse('unknown-area', `The catalogue has no area '${data.area}'.`);
  }
  const { criterion } = data;
  const named = versions.some(({ criteria }) =>
    criteria.some((one) => one.criterion === criterion),
  );
  return criterion === null || named
    ? null
    : refuse('unknown-criterion', `No version of '${data.perimeter}' sets '${criterion}'.`);
}
